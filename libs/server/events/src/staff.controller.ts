import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  type EventStaff,
  grantStaffRole,
  handEventOver,
  listStaff,
  withdrawStaffRole,
} from '@ringside/contracts/staff';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { StaffService } from './staff.service';

type OfEvent = Params<typeof listStaff>;

@Controller()
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Route(listStaff)
  list(@Me() me: Actor, @ParamsOf(listStaff) { eventId }: OfEvent): Promise<EventStaff> {
    return this.staff.list(eventId, me);
  }

  @Route(grantStaffRole)
  async grant(
    @Me() me: Actor,
    @ParamsOf(grantStaffRole) { eventId }: OfEvent,
    @BodyOf(grantStaffRole) { userId, role }: Body<typeof grantStaffRole>,
  ): Promise<EventStaff> {
    await this.staff.grant(eventId, me, userId, role);
    return this.staff.list(eventId, me);
  }

  @Route(withdrawStaffRole)
  withdraw(
    @Me() me: Actor,
    @ParamsOf(withdrawStaffRole) { eventId, userId, role }: Params<typeof withdrawStaffRole>,
  ): Promise<void> {
    return this.staff.withdraw(eventId, me, userId, role);
  }

  @Route(handEventOver)
  handOver(
    @Me() me: Actor,
    @ParamsOf(handEventOver) { eventId }: OfEvent,
    @BodyOf(handEventOver) { userId, from }: Body<typeof handEventOver>,
  ): Promise<void> {
    return this.staff.handOver(eventId, me, from, userId);
  }
}
