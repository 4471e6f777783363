import { refusalOf, registrationQueries, useLiveRegistration } from '@ringside/client/api';
import { FailureView, PersonAvatar } from '@ringside/client/shell';
import { loadRegistrationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Badge, Button, Card, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { Participant, ParticipantPage } from '@ringside/contracts/registrations';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { EyeOff, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PartOfEvent {
  readonly event: EventDetails;
}

/** Who takes part, as far as they and the organizers want it to be read. */
export function EventParticipants(props: PartOfEvent): ReactNode {
  return (
    <MoreTexts load={loadRegistrationsTexts}>
      <Participants {...props} />
    </MoreTexts>
  );
}

function Participants({ event }: PartOfEvent): ReactNode {
  const t = useTexts();
  useLiveRegistration(event.id);
  const list = useInfiniteQuery(registrationQueries.participants(event.id));
  if (refusalOf(list.error).code === 'PARTICIPANTS_HIDDEN') return <Hidden event={event} />;
  if (list.data) {
    return (
      <section className="grid gap-4">
        <h2 className="sr-only">{t('registrations.participants')}</h2>
        <Shown pages={list.data.pages} />
        {list.hasNextPage && (
          <Button
            busy={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
            className="justify-self-center"
          >
            {t('registrations.more')}
          </Button>
        )}
      </section>
    );
  }
  if (!list.error) return <LoadingRows label={t('frame.loading')} />;
  return <FailureView error={list.error} onRetry={() => void list.refetch()} />;
}

function Hidden({ event }: PartOfEvent): ReactNode {
  const t = useTexts();
  const { data } = useQuery(registrationQueries.one(event.id));
  const audience = data?.audience === 'participants' ? 'participants' : 'nobody';
  return (
    <EmptyState icon={<EyeOff />} title={t('registrations.participants.hidden')}>
      {data && t(`registrations.participants.hidden.${audience}`)}
    </EmptyState>
  );
}

function Shown({ pages }: { readonly pages: readonly ParticipantPage[] }): ReactNode {
  const t = useTexts();
  const { total = 0, unlisted = 0 } = pages.at(-1) ?? {};
  const people = pages.flatMap(({ items }) => items);
  if (total === 0) {
    return (
      <EmptyState icon={<UserRound />} title={t('registrations.participants.none')}>
        {t('registrations.participants.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="text-muted">
        {t('registrations.participants.count', { count: total })}
        {unlisted > 0 && ` · ${t('registrations.participants.unlisted', { count: unlisted })}`}
      </p>
      {people.length > 0 && <People people={people} />}
    </>
  );
}

function People({ people }: { readonly people: readonly Participant[] }): ReactNode {
  const t = useTexts();
  return (
    <Card>
      <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ userId, username, name, picture, state }) => (
          <li key={userId} className="flex min-w-0 items-center gap-3">
            <PersonAvatar person={{ name, picture }} />
            <span className="grid min-w-0 grow">
              <Link to={`/players/${username}`} className="truncate font-semibold hover:underline">
                {name}
              </Link>
              <span className="truncate text-sm text-muted">@{username}</span>
            </span>
            {state === 'joined' && <Badge tone="accent">{t('registrations.participants.here')}</Badge>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
