import { Controller } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  addSeatGroup,
  changeSeatGroup,
  joinSeatGroup,
  listSeatGroups,
  type OpenGroup,
  removeSeatGroup,
  type SeatGroup,
  type SeatGroups,
  setGroupMembers,
  setGroupSeats,
} from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { BodyOf, Me, ParamsOf, Route, TokenBuckets } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SeatGroupService } from './seat-group.service';

type OfEvent = Params<typeof listSeatGroups>;
type OfGroup = Params<typeof changeSeatGroup>;

/** Nobody guesses a code of eight characters in so many tries. */
const TRIES = { burst: 10, perMs: 600_000 };

@Controller()
export class SeatGroupController {
  private readonly tries = new TokenBuckets(TRIES);

  constructor(private readonly groups: SeatGroupService) {}

  @Route(listSeatGroups)
  async list(@Me() me: Actor, @ParamsOf(listSeatGroups) { eventId }: OfEvent): Promise<SeatGroups> {
    return { groups: await this.groups.list(eventId, me) };
  }

  @Route(addSeatGroup)
  add(
    @Me() me: Actor,
    @ParamsOf(addSeatGroup) { eventId }: OfEvent,
    @BodyOf(addSeatGroup) facts: Body<typeof addSeatGroup>,
  ): Promise<SeatGroup> {
    return this.groups.add(eventId, me, facts);
  }

  @Route(changeSeatGroup)
  change(
    @Me() me: Actor,
    @ParamsOf(changeSeatGroup) ref: OfGroup,
    @BodyOf(changeSeatGroup) facts: Body<typeof changeSeatGroup>,
  ): Promise<SeatGroup> {
    return this.groups.change(ref, me, facts);
  }

  @Route(removeSeatGroup)
  remove(@Me() me: Actor, @ParamsOf(removeSeatGroup) ref: OfGroup): Promise<void> {
    return this.groups.remove(ref, me);
  }

  @Route(setGroupSeats)
  setSeats(
    @Me() me: Actor,
    @ParamsOf(setGroupSeats) ref: OfGroup,
    @BodyOf(setGroupSeats) { seatNos }: Body<typeof setGroupSeats>,
  ): Promise<SeatGroup> {
    return this.groups.setSeats(ref, me, seatNos);
  }

  @Route(setGroupMembers)
  setMembers(
    @Me() me: Actor,
    @ParamsOf(setGroupMembers) ref: OfGroup,
    @BodyOf(setGroupMembers) members: Body<typeof setGroupMembers>,
  ): Promise<SeatGroup> {
    return this.groups.setMembers(ref, me, members);
  }

  @Route(joinSeatGroup)
  async join(
    @Me() me: Actor,
    @ParamsOf(joinSeatGroup) { eventId }: OfEvent,
    @BodyOf(joinSeatGroup) { code }: Body<typeof joinSeatGroup>,
  ): Promise<OpenGroup> {
    const waitMs = this.tries.take(me.userId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    return this.groups.join(eventId, me, code);
  }
}
