import { Injectable } from '@nestjs/common';
import type { PlanDocument } from '@ringside/booking-core';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface DraftRow {
  readonly revision: number;
  /** Absent where there is no draft since the last publishing. */
  readonly document: PlanDocument | null;
  readonly savedAt: Date;
  readonly savedBy: UserId | null;
}

export interface DraftSaving {
  readonly document: PlanDocument | null;
  /** What was imported, word by word. */
  readonly source?: string | undefined;
  /** The revision that its sender has seen. */
  readonly revision: number;
  readonly by: UserId;
}

/** The draft of an event's plan. Its revision only grows, so that no old one is ever taken for the present one. */
@Injectable()
export class PlanDraftRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId): Promise<DraftRow | undefined> {
    const [draft] = await this.database.query<DraftRow>(
      `select revision, document, saved_at as "savedAt", saved_by as "savedBy" from plan_draft where event_id = $1`,
      [eventId],
    );
    return draft;
  }

  /** Saves, or goes back to none; nothing when somebody else has saved since. */
  save(
    eventId: EventId,
    { document, source, revision, by }: DraftSaving,
  ): Promise<Omit<DraftRow, 'document'> | undefined> {
    return this.database.transact(async () => {
      const values = [eventId, revision, document && JSON.stringify(document), source ?? null, by];
      const [saved] = await this.database.write<Omit<DraftRow, 'document'>>(
        `update plan_draft set revision = revision + 1, document = $3::jsonb, saved_by = $5, saved_at = clock_timestamp(),
                import_source = case when $3::jsonb is null then null else coalesce($4::jsonb, import_source) end
          where event_id = $1 and revision = $2 returning revision, saved_at as "savedAt", saved_by as "savedBy"`,
        values,
      );
      if (saved || revision > 0) return saved;
      const [begun] = await this.database.write<Omit<DraftRow, 'document'>>(
        `insert into plan_draft (event_id, revision, document, import_source, saved_by)
         values ($1, $2::int + 1, $3::jsonb, $4::jsonb, $5) on conflict (event_id) do nothing
         returning revision, saved_at as "savedAt", saved_by as "savedBy"`,
        values,
      );
      return begun;
    });
  }
}
