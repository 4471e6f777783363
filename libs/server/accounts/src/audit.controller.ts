import { Controller } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { type AuditEntry, type AuditPage, listAudit } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { QueryOf, Route } from '@ringside/server/platform';
import type { PersonName } from '@ringside/server/ports';
import { AuditRepository, type AuditRow } from './audit.repository';
import { PeopleRepository } from './people.repository';

type Names = ReadonlyMap<UserId, PersonName>;

@Controller()
export class AuditController {
  constructor(
    private readonly entries: AuditRepository,
    private readonly people: PeopleRepository,
  ) {}

  @Route(listAudit)
  async list(@QueryOf(listAudit) wish: Query<typeof listAudit>): Promise<AuditPage> {
    const found = await this.entries.list(wish);
    const rows = found.slice(0, wish.limit);
    const names = await this.people.names(rows.flatMap(peopleIn));
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toEntry(row, names)),
      ...(found.length > wish.limit && last ? { next: last.seq } : {}),
    };
  }
}

const peopleIn = ({ actorId, targetKind, targetId }: AuditRow): UserId[] => [
  ...(actorId ? [actorId] : []),
  ...(targetKind === 'user' ? [targetId as UserId] : []),
];

function toEntry(row: AuditRow, names: Names): AuditEntry {
  const nameOf = (id: UserId) => names.get(id)?.name ?? null;
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: row.actorId ? { id: row.actorId, name: nameOf(row.actorId) } : null,
    action: row.action,
    target: {
      kind: row.targetKind,
      id: row.targetId,
      name: row.targetKind === 'user' ? nameOf(row.targetId as UserId) : row.targetName,
    },
    eventId: row.eventId,
    before: row.before,
    after: row.after,
    reason: row.reason,
    requestId: row.requestId,
  };
}
