import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TeamId, UserId } from '@ringside/kernel';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, AuditLog, fact, notifyPeople } from '@ringside/server/ports';
import type { TeamRow } from './team.repository';

/** A team or its people are others; `people` are those whose own lists changed with it. */
export const teamMoved = fact<{ readonly teamId: TeamId; readonly people: readonly UserId[] }>('team.moved');

type News = 'teamInvited' | 'teamJoined' | 'teamLeft' | 'teamHandedOver' | 'teamDisbanded';

/** Tells what happened to a team: to open pages, to the people it concerns, and of moderators' deeds to the audit log. */
@Injectable()
export class TeamChronicle {
  constructor(
    private readonly facts: DomainEvents,
    private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  moved({ id: teamId }: Pick<TeamRow, 'id'>, people: readonly UserId[]): void {
    this.facts.record(teamMoved, { teamId, people });
  }

  /** Tells people in their notifications; nobody is told what they did themselves. */
  async notify(kind: News, team: TeamRow, actor: Actor, people: readonly UserId[]): Promise<void> {
    const to = people.filter((userId) => userId !== actor.userId);
    if (to.length === 0) return;
    await this.outbox.add(notifyPeople, {
      to,
      kind,
      params: { team: team.name, person: actor.name },
      link: kind === 'teamInvited' ? '/teams' : `/teams/${team.slug}`,
      key: `${kind}:${randomUUID()}`,
    });
  }

  /** Somebody who keeps the site in order has ended a team that is not theirs. */
  async disbandedByOther(team: TeamRow, actor: Actor): Promise<void> {
    await this.audit.record({ actor, action: 'team.disband', target: { kind: 'team', id: team.id, name: team.name } });
  }
}
