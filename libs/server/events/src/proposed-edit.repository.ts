import { Injectable } from '@nestjs/common';
import type { EditState, EventText } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface ProposedEditRow {
  readonly id: string;
  readonly rev: number;
  readonly state: EditState;
  readonly authorId: UserId | null;
  readonly baseRev: number;
  readonly approved: EventText;
  readonly proposed: EventText;
  readonly proposedAt: Date;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  /** Its authors have put it away. */
  readonly isDismissed: boolean;
}

const COLUMNS = `p.id, p.rev, p.state, p.author_id as "authorId", p.base_rev as "baseRev", p.approved, p.proposed,
  p.proposed_at as "proposedAt", p.reason, p.decided_at as "decidedAt", p.dismissed_at is not null as "isDismissed"`;

/** What a proposal is made of. */
export interface Proposal {
  readonly author: UserId;
  readonly baseRev: number;
  readonly approved: EventText;
  readonly proposed: EventText;
}

/** How an open edit ends. */
export interface Ending {
  readonly state: Exclude<EditState, 'open'>;
  readonly by: UserId;
  readonly reason?: string;
  /** Only this version of it. */
  readonly rev?: number;
}

@Injectable()
export class ProposedEditRepository {
  constructor(private readonly database: Database) {}

  async latest(eventId: EventId): Promise<ProposedEditRow | undefined> {
    const [row] = await this.database.query<ProposedEditRow>(
      `select ${COLUMNS} from proposed_edit p where p.event_id = $1 order by p.id desc limit 1`,
      [eventId],
    );
    return row;
  }

  /** Puts a proposal in place of the open one, or opens one. It keeps its place in the queue. */
  async propose(eventId: EventId, { author, baseRev, approved, proposed }: Proposal): Promise<void> {
    await this.database.write(
      `insert into proposed_edit (event_id, author_id, base_rev, approved, proposed) values ($1, $2, $3, $4, $5)
       on conflict (event_id) where state = 'open' do update
         set author_id = $2, base_rev = $3, approved = $4, proposed = $5, rev = proposed_edit.rev + 1`,
      [eventId, author, baseRev, JSON.stringify(approved), JSON.stringify(proposed)],
    );
  }

  /**
   * Ends the open edit, if there is one and it is the version that is meant: the one statement that decides between a
   * moderator, another moderator and its author. Answers what it ended.
   */
  async end(eventId: EventId, { state, by, reason, rev }: Ending): Promise<ProposedEditRow | undefined> {
    const [row] = await this.database.write<ProposedEditRow>(
      `update proposed_edit p set state = $2, decided_by = $3, reason = $4, decided_at = clock_timestamp()
        where p.event_id = $1 and p.state = 'open' and p.rev = coalesce($5, p.rev) returning ${COLUMNS}`,
      [eventId, state, by, reason ?? null, rev ?? null],
    );
    return row;
  }

  /** Puts the latest edit away, if it was rejected; answers whether there was one to put away. */
  async dismiss(eventId: EventId): Promise<boolean> {
    const count = await this.database.change(
      `update proposed_edit set dismissed_at = clock_timestamp()
        where id = (select id from proposed_edit where event_id = $1 order by id desc limit 1)
          and state = 'rejected' and dismissed_at is null`,
      [eventId],
    );
    return count > 0;
  }
}
