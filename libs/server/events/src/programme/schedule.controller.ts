import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  addScheduleItem,
  getSchedule,
  putScheduleItem,
  removeScheduleItem,
  type Schedule,
} from '@ringside/contracts/events';
import { Asker, BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { ScheduleService } from './schedule.service';

@Controller()
export class ScheduleController {
  constructor(private readonly schedule: ScheduleService) {}

  @Route(getSchedule)
  get(@Asker() asker: Visitor, @ParamsOf(getSchedule) { eventId }: Params<typeof getSchedule>): Promise<Schedule> {
    return this.schedule.get(eventId, asker);
  }

  @Route(addScheduleItem)
  add(
    @Me() me: Actor,
    @ParamsOf(addScheduleItem) { eventId }: Params<typeof addScheduleItem>,
    @BodyOf(addScheduleItem) item: Body<typeof addScheduleItem>,
  ): Promise<Schedule> {
    return this.schedule.add(eventId, me, item);
  }

  @Route(putScheduleItem)
  put(
    @Me() me: Actor,
    @ParamsOf(putScheduleItem) { eventId, itemId }: Params<typeof putScheduleItem>,
    @BodyOf(putScheduleItem) edit: Body<typeof putScheduleItem>,
  ): Promise<Schedule> {
    return this.schedule.put(eventId, me, itemId, edit);
  }

  @Route(removeScheduleItem)
  remove(
    @Me() me: Actor,
    @ParamsOf(removeScheduleItem) { eventId, itemId }: Params<typeof removeScheduleItem>,
  ): Promise<Schedule> {
    return this.schedule.remove(eventId, me, itemId);
  }
}
