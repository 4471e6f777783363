import { tournamentQueries } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import { useQuery } from '@tanstack/react-query';
import { Medal, Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BracketModel } from './bracket-model';
import { EntrantAvatar } from './entrant-avatar';

/** Who won, large, and who came next. */
export function ChampionCard({
  tournament,
  model,
}: {
  readonly tournament: Tournament;
  readonly model: BracketModel;
}): ReactNode {
  const t = useTexts();
  const ref = { eventId: tournament.eventId, tournamentId: tournament.id };
  const { data: standings = [] } = useQuery(tournamentQueries.standings(ref));
  const champion = tournament.champion && model.people.get(tournament.champion);
  if (!champion) {
    return (
      <p className="rounded-card border border-line bg-raised p-5 text-muted">{t('tournaments.champion.nobody')}</p>
    );
  }
  const next = standings.filter(({ place }) => place !== null && place > 1 && place <= 4).slice(0, 3);
  return (
    <section
      aria-label={t('tournaments.champion')}
      className="relative isolate animate-appear overflow-clip rounded-card border border-accent bg-raised p-6 text-center shadow-card sm:p-8"
    >
      <div
        aria-hidden="true"
        className="absolute inset-0 -z-10 bg-radial-[at_50%_0%] from-accent-soft to-transparent"
      />
      <Trophy aria-hidden="true" className="mx-auto size-12 text-accent-text" />
      <p className="mt-2 text-sm font-semibold tracking-wide text-accent-text uppercase">{t('tournaments.champion')}</p>
      <p className="mt-1 flex flex-wrap items-center justify-center gap-3 text-2xl font-extrabold sm:text-3xl">
        <EntrantAvatar entrant={champion} />
        {champion.name}
      </p>
      <p className="sr-only">{t('tournaments.champion.wins', { name: champion.name, tournament: tournament.name })}</p>
      {next.length > 0 && (
        <ol className="mt-5 flex flex-wrap justify-center gap-2">
          {next.map(({ entrantId, place }) => (
            <li
              key={entrantId}
              className="flex items-center gap-2 rounded-full border border-line bg-surface px-3 py-1.5 text-sm"
            >
              <Medal aria-hidden="true" className={classes('size-4', place === 2 ? 'text-text' : 'text-muted')} />
              <span className="font-semibold">{place}.</span>
              {model.people.get(entrantId)?.name ?? t('tournaments.side.unknown')}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
