import { Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { AuditAction, AuditTargetKind, listAudit } from '@ringside/contracts/accounts';
import type { EventId, UserId } from '@ringside/kernel';
import { Database, requestContext } from '@ringside/server/platform';
import { AuditLog, type Deed } from '@ringside/server/ports';
import { containing } from './like-pattern';

export type AuditWish = Query<typeof listAudit>;
type Facts = Record<string, unknown>;

export interface AuditRow {
  /** A bigint, as the driver gives it. */
  readonly seq: string;
  readonly at: Date;
  readonly actorId: UserId | null;
  readonly action: AuditAction;
  readonly targetKind: AuditTargetKind;
  readonly targetId: string;
  readonly targetName: string | null;
  readonly eventId: EventId | null;
  readonly before: Facts | null;
  readonly after: Facts | null;
  readonly reason: string | null;
  readonly requestId: string | null;
}

const json = (facts: Deed['before']) => (facts === undefined ? null : JSON.stringify(facts));

/** The table of the audit log; number, moment and hash of an entry are the database's. */
@Injectable()
export class AuditRepository extends AuditLog {
  constructor(private readonly database: Database) {
    super();
  }

  async record({ actor, action, target, eventId, before, after, reason }: Deed): Promise<void> {
    await this.database.write(
      `insert into audit_entry (actor_id, action, target_kind, target_id, target_name, event_id, before, after, reason, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor?.userId ?? null,
        action,
        target.kind,
        target.id,
        target.name ?? null,
        eventId ?? null,
        json(before),
        json(after),
        reason ?? null,
        requestContext.getStore()?.requestId ?? null,
      ],
    );
  }

  /** One row more than the page, when there is a next one. */
  async list(wish: AuditWish): Promise<AuditRow[]> {
    const { sql, parameters } = auditQuery(wish, await this.findFew(wish.search));
    return this.database.query<AuditRow>(sql, parameters);
  }

  /** The entries that say something that few of them say. */
  private async findFew(search: string | undefined): Promise<readonly string[] | undefined> {
    if (search === undefined) return undefined;
    const { sql, parameters } = fewQuery(search);
    const found = await this.database.query<{ seq: string }>(sql, parameters);
    return found.length > FEW ? undefined : found.map(({ seq }) => seq);
  }
}

/** How many people of one name are looked for; who means another one writes more of the name. */
const MOST_PEOPLE = 200;

const WORDS = `lower(coalesce(e.target_name, '') || ' ' || coalesce(e.reason, ''))`;

/** What is said oftener is found soon by going back from the latest entry: by reading a fiftieth of the log at most. */
const FEW = 1000;

/** Entries that say this, one more than few at most, in any order: a rare word is found by indexes, a common one anywhere. */
export const fewQuery = (search: string): { sql: string; parameters: unknown[] } => ({
  sql: `select e.seq from audit_entry e where ${aboutWords('$1')} limit ${FEW + 1}`,
  parameters: [containing(search)],
});

/** @param few the entries that have what is searched for, when they are few: else all of the log is searched from its end */
export function auditQuery(wish: AuditWish, few?: readonly string[]): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [wish.limit + 1];
  const conditions: string[] = [];
  const demand = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
  };
  demand((place) => `e.seq < ${place}::bigint`, wish.cursor);
  demand((place) => `e.actor_id = ${place}`, wish.actor);
  demand((place) => `e.action = ${place}`, wish.action);
  demand((place) => `e.target_id = ${place}`, wish.target);
  demand((place) => `e.event_id = ${place}`, wish.eventId);
  demand((place) => `e.at >= ${place}`, wish.from);
  demand((place) => `e.at < ${place}`, wish.to);
  if (few) demand((place) => `e.seq = any(${place}::bigint[])`, few);
  else demand(aboutWords, wish.search === undefined ? undefined : containing(wish.search));
  const sql = `select e.seq, e.at, e.actor_id as "actorId", e.action, e.target_kind as "targetKind", e.target_id as "targetId",
      e.target_name as "targetName", e.event_id as "eventId", e.before, e.after, e.reason, e.request_id as "requestId"
    from audit_entry e ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    order by e.seq desc limit $1`;
  return { sql, parameters };
}

/** Words of the entry itself, or of the name of a person in it. */
function aboutWords(place: string): string {
  const people = `select u.id from app_user u where lower(u.username || ' ' || u.name) like ${place} limit ${MOST_PEOPLE}`;
  return `(${WORDS} like ${place} or e.actor_id = any(array(${people}))
    or e.target_id = any(array(select found.id::text from (${people}) found)))`;
}
