import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { getEventHistory, History, ProposedEdit } from '@ringside/contracts/events';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Actor, People } from '@ringside/server/ports';
import type { EventAccess } from './event-access.policy';
import { EventHistoryRepository } from './event-history.repository';
import { EventReader } from './event.reader';
import { ProposedEditRepository, type ProposedEditRow } from './proposed-edit.repository';

/** Shows what is said between those who lead an event and moderators: its latest edit and its history. */
@Injectable()
export class EventReviewService {
  constructor(
    private readonly edits: ProposedEditRepository,
    private readonly history: EventHistoryRepository,
    private readonly reader: EventReader,
    @Inject(People) private readonly people: People,
  ) {}

  /** The latest edit that was proposed. @throws Refusal NOT_FOUND */
  async edit(eventId: EventId, asker: Actor): Promise<ProposedEdit> {
    const { access } = await this.reader.find(eventId, asker);
    const edit = await this.edits.latest(eventId);
    if (!edit) throw new Refusal('NOT_FOUND');
    const names = await this.people.names(edit.authorId === null ? [] : [edit.authorId]);
    const name = edit.authorId === null ? undefined : names.get(edit.authorId)?.name;
    return toProposedEdit(edit, name, access);
  }

  /** What was done to it. @throws Refusal NOT_FOUND */
  async list(eventId: EventId, asker: Actor, page: Query<typeof getEventHistory>): Promise<History> {
    await this.reader.find(eventId, asker);
    const found = await this.history.list(eventId, page);
    const rows = found.slice(0, page.limit);
    const names = await this.people.names(rows.flatMap(({ actorId }) => actorId ?? []));
    const last = rows.at(-1);
    const items = rows.map(({ actorId, at, ...row }) => {
      const name = actorId === null ? undefined : names.get(actorId)?.name;
      return {
        ...row,
        at: at.toISOString(),
        actor: actorId === null || name === undefined ? null : { id: actorId, name },
      };
    });
    return { items, ...(found.length > page.limit && last ? { next: last.id } : {}) };
  }
}

function toProposedEdit(row: ProposedEditRow, name: string | undefined, access: EventAccess): ProposedEdit {
  const isOpen = row.state === 'open';
  return {
    id: row.id,
    rev: row.rev,
    state: row.state,
    author: row.authorId === null || name === undefined ? null : { id: row.authorId, name },
    proposedAt: row.proposedAt.toISOString(),
    baseRev: row.baseRev,
    approved: row.approved,
    proposed: row.proposed,
    reason: row.reason,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    may: {
      judge: isOpen && access.isModerator && !access.isStaff,
      withdraw: isOpen && access.manages,
      dismiss: row.state === 'rejected' && !row.isDismissed && access.manages,
    },
  };
}
