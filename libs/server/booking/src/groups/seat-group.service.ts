import { Injectable } from '@nestjs/common';
import { type OpenGroup, SEAT_GROUPS_MAX, type SeatGroup, type SeatGroupFacts } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { SeatKeepingRepository } from '../seats/seat-keeping.repository';
import { GroupMemberNames } from './group-member-names.service';
import { OpenGroups } from './open-groups.repository';
import { type GroupMembers, SeatGroupRepository, type SeatGroupRow } from './seat-group.repository';

export interface GroupRef {
  readonly eventId: EventId;
  readonly groupId: string;
}

/** Seats that are kept for people, teams, ticket types or who knows a code, until they are released to all. */
@Injectable()
export class SeatGroupService {
  constructor(
    private readonly desk: DeskCommands,
    private readonly groups: SeatGroupRepository,
    private readonly seats: SeatKeepingRepository,
    private readonly open: OpenGroups,
    private readonly members: GroupMemberNames,
  ) {}

  async list(eventId: EventId, me: Actor): Promise<SeatGroup[]> {
    await this.desk.demandVisible(eventId, me);
    return this.members.name(await this.groups.list(eventId));
  }

  /** @throws Refusal NOT_FOUND, NO_SEATING, SEAT_GROUP_NAME_TAKEN or TOO_MANY_SEAT_GROUPS */
  add(eventId: EventId, me: Actor, facts: SeatGroupFacts): Promise<SeatGroup> {
    return this.desk.run(eventId, me, async () => {
      await this.desk.demandSeating(eventId);
      if ((await this.groups.count(eventId)) >= SEAT_GROUPS_MAX) throw new Refusal('TOO_MANY_SEAT_GROUPS');
      const groupId = await this.groups.add(eventId, facts);
      if (groupId === undefined) throw new Refusal('SEAT_GROUP_NAME_TAKEN');
      return this.recorded({ eventId, groupId }, me, undefined);
    });
  }

  /** @throws Refusal NOT_FOUND or SEAT_GROUP_NAME_TAKEN */
  change(ref: GroupRef, me: Actor, facts: SeatGroupFacts): Promise<SeatGroup> {
    return this.run(ref, me, async (before) => {
      const isChanged = await this.groups.change(ref.eventId, ref.groupId, facts);
      if (!isChanged) throw new Refusal('SEAT_GROUP_NAME_TAKEN');
      await this.seats.tellGroup(ref.eventId, ref.groupId);
      return this.recorded(ref, me, before);
    });
  }

  /** @throws Refusal NOT_FOUND */
  remove(ref: GroupRef, me: Actor): Promise<void> {
    return this.run(ref, me, async (before) => {
      await this.seats.keep(ref.eventId, ref.groupId, []);
      await this.groups.remove(ref.eventId, ref.groupId);
      await this.desk.record(ref.eventId, me, 'seats.group', { before: factsOf(before) });
    });
  }

  /** @throws Refusal NOT_FOUND, also when the event does not have one of the seats */
  setSeats(ref: GroupRef, me: Actor, seatNos: readonly number[]): Promise<SeatGroup> {
    return this.run(ref, me, async (before) => {
      if ((await this.groups.knownSeats(ref.eventId, seatNos)) !== seatNos.length) throw new Refusal('NOT_FOUND');
      await this.seats.keep(ref.eventId, ref.groupId, seatNos);
      return this.recorded(ref, me, before);
    });
  }

  /** @throws Refusal NOT_FOUND, also for people, teams and ticket types that are not there */
  setMembers(ref: GroupRef, me: Actor, members: GroupMembers): Promise<SeatGroup> {
    return this.run(ref, me, async (before) => {
      await this.members.demandKnown(members);
      const isSet = await this.groups.setMembers(ref.eventId, ref.groupId, members);
      if (!isSet) throw new Refusal('NOT_FOUND');
      return this.recorded(ref, me, before);
    });
  }

  /** Makes a buyer a member of the group that a code opens. @throws Refusal NOT_FOUND or SEAT_GROUP_CODE_WRONG */
  join(eventId: EventId, me: Actor, code: string): Promise<OpenGroup> {
    return this.desk.run(eventId, me, async () => {
      const groupId = await this.groups.join(eventId, me.userId, code);
      const [row] = groupId === undefined ? [] : await this.groups.list(eventId, groupId);
      if (!row) throw new Refusal('SEAT_GROUP_CODE_WRONG');
      this.desk.tellBuyer(eventId, me);
      const { name, tag, color, seatNos } = row;
      const open = (await this.open.mine(eventId, me.userId)).find((group) => group.groupId === row.groupId);
      // a group that opens later, or that is open to all by now, has no seats of one's own yet or any more
      return open ?? { groupId: row.groupId, name, tag, color, seatNos: row.isReleased ? seatNos : [] };
    });
  }

  private run<T>({ eventId, groupId }: GroupRef, me: Actor, command: (before: SeatGroupRow) => Promise<T>): Promise<T> {
    return this.desk.run(eventId, me, async () => {
      const [row] = await this.groups.list(eventId, groupId);
      if (!row) throw new Refusal('NOT_FOUND');
      return command(row);
    });
  }

  private async recorded(
    { eventId, groupId }: GroupRef,
    me: Actor,
    before: SeatGroupRow | undefined,
  ): Promise<SeatGroup> {
    const rows = await this.groups.list(eventId, groupId);
    const [group] = await this.members.name(rows);
    const [after] = rows;
    if (!group || !after) throw new Error('A group was not stored.');
    await this.desk.record(eventId, me, 'seats.group', {
      ...(before ? { before: factsOf(before) } : {}),
      after: factsOf(after),
    });
    return group;
  }
}

/** What the audit log keeps of a group: no person. */
const factsOf = ({ name, opensAt, releasesAt, seatNos, userIds, teamIds, ticketTypes, hasCode }: SeatGroupRow) => ({
  group: name,
  opensAt,
  releasesAt,
  seats: seatNos.length,
  members: userIds.length + teamIds.length + ticketTypes.length,
  hasCode,
});
