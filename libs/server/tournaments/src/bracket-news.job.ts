import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntrantId, UserId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { EventDirectory, notifyPeople, People, roomNotice } from '@ringside/server/ports';
import { type BracketNews, bracketNews, type MatchNews } from './bracket-news';
import { EntrantRepository } from './entrant.repository';

/** Who stands behind an entrant. */
interface Side {
  readonly userId: UserId;
  readonly name: string;
}

interface Known extends BracketNews {
  readonly sides: ReadonlyMap<EntrantId, Side>;
}

/** Tells people what a command made of a bracket: those who play, the referees, and the event's room. */
@Injectable()
export class BracketNewsJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly entrants: EntrantRepository,
    @Inject(People) private readonly people: People,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(bracketNews, async (news) => {
      const known = { ...news, sides: await this.sides(news) };
      await this.tellRoom(known);
      for (const match of news.matches) await this.tellMatch(known, match);
    });
  }

  private async tellRoom({ ref: { eventId }, tournament, isStarted, champion, sides }: Known): Promise<void> {
    if (isStarted) await this.outbox.add(roomNotice, { eventId, code: 'tournamentStarted', params: { tournament } });
    const winner = champion && sides.get(champion)?.name;
    if (winner === undefined) return;
    await this.outbox.add(roomNotice, { eventId, code: 'tournamentFinished', params: { tournament, winner } });
  }

  private async tellMatch(news: Known, match: MatchNews): Promise<void> {
    switch (match.what) {
      case 'ready': {
        const [first, second] = match.sides;
        await this.tellSide(news, match, { to: first, opponent: second });
        await this.tellSide(news, match, { to: second, opponent: first });
        return;
      }
      case 'reported':
        return this.tellSide(news, match, { to: match.other, opponent: match.by });
      case 'disputed':
        return this.tellReferees(news, match);
    }
  }

  private async tellSide(
    { ref, tournament, sides }: Known,
    match: MatchNews & { readonly what: 'ready' | 'reported' },
    { to, opponent }: { readonly to: EntrantId; readonly opponent: EntrantId },
  ): Promise<void> {
    const reader = sides.get(to);
    const name = sides.get(opponent)?.name;
    if (!reader || name === undefined) return;
    const cause = `${ref.tournamentId}:${match.match}:${match.rev}`;
    await this.outbox.add(notifyPeople, {
      to: [reader.userId],
      kind: match.what === 'ready' ? 'matchReady' : 'matchReported',
      params: { tournament, opponent: name },
      link: linkTo(ref),
      eventId: ref.eventId,
      // the same words about the same pairing are not repeated; another score is another report
      key: match.what === 'ready' ? `match-ready:${cause}` : `match-reported:${cause}:${match.score.join('-')}`,
    });
  }

  private async tellReferees({ ref, tournament }: Known, { match, rev }: MatchNews): Promise<void> {
    await this.outbox.add(notifyPeople, {
      to: await this.events.staffWith(ref.eventId, 'owner', 'manager', 'referee'),
      kind: 'matchDisputed',
      params: { tournament, match },
      link: linkTo(ref),
      eventId: ref.eventId,
      key: `match-disputed:${ref.tournamentId}:${match}:${rev}`,
    });
  }

  private async sides({ ref, matches, champion }: BracketNews): Promise<ReadonlyMap<EntrantId, Side>> {
    if (matches.length === 0 && champion === undefined) return new Map();
    const entrants = await this.entrants.list(ref.tournamentId);
    const names = await this.people.names(entrants.map(({ user_id }) => user_id));
    return new Map(
      entrants.flatMap(({ id, user_id: userId }) => {
        const name = names.get(userId)?.name;
        return name === undefined ? [] : [[id, { userId, name }] as const];
      }),
    );
  }
}

const linkTo = ({ eventId, tournamentId }: BracketNews['ref']) => `/events/${eventId}/tournaments/${tournamentId}`;
