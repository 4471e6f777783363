import { resultQueries } from '@ringside/client/api';
import { PersonAvatar } from '@ringside/client/shell';
import { loadResultsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card, LinkButton } from '@ringside/client/ui';
import type { Placing } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { PlaceMedal } from './place-medal';
import { PlayerLink } from './player-link';

/** How a finished event ended. Nothing until its organizers have given placings. */
export const EventResults = ({ eventId }: { readonly eventId: EventId }): ReactNode => (
  <MoreTexts load={loadResultsTexts}>
    <Results eventId={eventId} />
  </MoreTexts>
);

function Results({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(resultQueries.ofEvent(eventId));
  // the event is told whole without them: a failure here is not worth a sentence
  const placings = data?.items ?? [];
  if (placings.length === 0) return null;
  const games = [...new Set(placings.map(({ game }) => game))];
  return (
    <Card
      title={t('results.ofEvent')}
      actions={
        <LinkButton to="/leaderboard" size="small" variant="ghost">
          {t('results.toBoard')}
        </LinkButton>
      }
    >
      <div className="grid gap-6">
        {games.map((game) => (
          <section key={game} className="grid gap-2">
            {(games.length > 1 || game !== '') && (
              <h3 className="text-sm font-semibold text-muted">{game === '' ? t('results.whole') : game}</h3>
            )}
            <Placings placings={placings.filter((placing) => placing.game === game)} />
          </section>
        ))}
      </div>
    </Card>
  );
}

const SHOWN_FIRST = 8;

function Placings({ placings }: { readonly placings: readonly Placing[] }): ReactNode {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? placings : placings.slice(0, SHOWN_FIRST);
  return (
    <>
      <ol className="divide-y divide-line">
        {shown.map(({ place, points, person }) => (
          <li key={person.userId} className="flex min-w-0 items-center gap-3 py-2">
            <PlaceMedal place={place} />
            <PersonAvatar person={person} size="small" className="max-[24rem]:hidden" />
            <PlayerLink person={person} className="min-w-0 grow truncate font-medium" />
            <span className="shrink-0 text-sm text-muted tabular-nums">
              {t('results.pointsGiven', { count: points })}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < placings.length && (
        <Button size="small" className="justify-self-start" onClick={() => setWhole(true)}>
          {t('results.all', { count: placings.length })}
        </Button>
      )}
    </>
  );
}
