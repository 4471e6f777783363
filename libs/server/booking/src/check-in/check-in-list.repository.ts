import { Injectable } from '@nestjs/common';
import type { CheckInList, CheckInListFacts } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type ListRow = Omit<CheckInList, 'opensAt' | 'closesAt'> & {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
};

/** What a list is called that nobody made. It reads the same in every language. */
const FIRST_LIST = 'Check-in';

const LISTS = `
  select l.id as "listId", l.name, l.ticket_types as "ticketTypes", l.opens_at as "opensAt", l.closes_at as "closesAt",
         l.re_entry as "reEntry", l.admits_unpaid as "admitsUnpaid", l.is_active as "isActive",
         (select count(*)::int from admission a where a.list_id = l.id and a.round = 0) as entries,
         (select count(*)::int from admission a where a.list_id = l.id and a.exit_nonce is null) as inside,
         (select count(*)::int from scan_conflict c where c.list_id = l.id) as conflicts,
         (select count(*)::int from ticket t where t.event_id = l.event_id and t.state in ('issued', 'due')
             and (cardinality(l.ticket_types) = 0 or t.ticket_type_id = any(l.ticket_types))) as expected
    from check_in_list l where l.event_id = $1`;

/** Who may enter where and when. */
@Injectable()
export class CheckInListRepository {
  constructor(private readonly database: Database) {}

  async of(eventId: EventId): Promise<CheckInList[]> {
    const rows = await this.database.query<ListRow>(`${LISTS} order by l.created_at, l.id`, [eventId]);
    return rows.map(shown);
  }

  async find(eventId: EventId, listId: string): Promise<CheckInList | undefined> {
    const [row] = await this.database.query<ListRow>(`${LISTS} and l.id = $2`, [eventId, listId]);
    return row && shown(row);
  }

  /** Gives an event that has no list one for every ticket. */
  async addFirst(eventId: EventId): Promise<void> {
    await this.database.write(
      `insert into check_in_list (event_id, name) select $1::uuid, $2
        where not exists (select from check_in_list where event_id = $1) on conflict (event_id, name) do nothing`,
      [eventId, FIRST_LIST],
    );
  }

  /** Answers false when another list has this name. */
  async add(eventId: EventId, facts: CheckInListFacts): Promise<boolean> {
    const added = await this.database.write(
      `insert into check_in_list (event_id, name, ticket_types, opens_at, closes_at, re_entry, admits_unpaid)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (event_id, name) do nothing returning id`,
      [eventId, ...columnsOf(facts)],
    );
    return added.length > 0;
  }

  async isNameTaken(eventId: EventId, listId: string, name: string): Promise<boolean> {
    const rows = await this.database.query('select from check_in_list where event_id = $1 and id <> $2 and name = $3', [
      eventId,
      listId,
      name,
    ]);
    return rows.length > 0;
  }

  async change(listId: string, facts: CheckInListFacts, isActive: boolean): Promise<void> {
    await this.database.change(
      `update check_in_list set name = $2, ticket_types = $3, opens_at = $4, closes_at = $5, re_entry = $6, admits_unpaid = $7,
              is_active = $8, rev = rev + 1 where id = $1`,
      [listId, ...columnsOf(facts), isActive],
    );
  }

  /** Changes of an event's lists wait for each other: their names and number are counted. */
  async lock(eventId: EventId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('check-in-lists:' || $1, 0))`, [eventId]);
  }
}

const columnsOf = ({ name, ticketTypes, opensAt, closesAt, reEntry, admitsUnpaid }: CheckInListFacts) => [
  name,
  ticketTypes,
  opensAt,
  closesAt,
  reEntry,
  admitsUnpaid,
];

const shown = ({ opensAt, closesAt, ...row }: ListRow): CheckInList => ({
  ...row,
  opensAt: opensAt?.toISOString() ?? null,
  closesAt: closesAt?.toISOString() ?? null,
});
