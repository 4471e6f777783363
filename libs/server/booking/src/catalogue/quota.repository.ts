import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { addQuota } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type QuotaFacts = Body<typeof addQuota>;

/** Which ticket types share a limit. */
@Injectable()
export class QuotaRepository {
  constructor(private readonly database: Database) {}

  async count(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ quotas: number }>(
      'select count(*)::int as quotas from quota where event_id = $1',
      [eventId],
    );
    return row?.quotas ?? 0;
  }

  async isNameTaken(eventId: EventId, name: string, but: string | null): Promise<boolean> {
    const rows = await this.database.query(
      'select from quota where event_id = $1 and name = $2 and ($3::uuid is null or id <> $3)',
      [eventId, name, but],
    );
    return rows.length > 0;
  }

  /** The counter of a quota of the event. @throws Refusal NOT_FOUND */
  async stockOf(eventId: EventId, quotaId: string): Promise<string> {
    const [quota] = await this.database.query<{ stockId: string }>(
      'select stock_id as "stockId" from quota where event_id = $1 and id = $2',
      [eventId, quotaId],
    );
    if (!quota) throw new Refusal('NOT_FOUND');
    return quota.stockId;
  }

  async add(eventId: EventId, name: string, stockId: string): Promise<string> {
    const [quota] = await this.database.write<{ id: string }>(
      'insert into quota (event_id, name, stock_id) values ($1, $2, $3) returning id',
      [eventId, name, stockId],
    );
    if (!quota) throw new Error('A quota was not stored.');
    return quota.id;
  }

  /** Gives a quota its name and those of these ticket types that the event has. Answers their ids. */
  async put(eventId: EventId, quotaId: string, { name, ticketTypeIds }: QuotaFacts): Promise<string[]> {
    await this.database.change('update quota set name = $2 where id = $1', [quotaId, name]);
    await this.database.change('delete from quota_ticket_type where quota_id = $1', [quotaId]);
    const rows = await this.database.write<{ id: string }>(
      `insert into quota_ticket_type (quota_id, ticket_type_id)
       select $2::uuid, id from ticket_type where event_id = $1 and id = any($3::uuid[]) returning ticket_type_id as id`,
      [eventId, quotaId, ticketTypeIds],
    );
    return rows.map(({ id }) => id);
  }

  async remove(quotaId: string): Promise<void> {
    await this.database.change('delete from quota where id = $1', [quotaId]);
  }
}
