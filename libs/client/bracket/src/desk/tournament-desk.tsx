import { randomKey, refusalOf, useCreateTournament } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, EmptyState } from '@ringside/client/ui';
import type { EventId, TournamentId } from '@ringside/kernel';
import { Plus, Trophy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { TournamentList } from '../tournament-list';
import { OneTournament } from './one-tournament';
import { TournamentForm } from './tournament-form';

export interface TournamentDeskProps {
  readonly eventId: EventId;
  /** The tournament that is worked on; the list of all without. */
  readonly tournamentId: TournamentId | null;
  /** The address of the desk with a tournament, or with the list. */
  readonly addressOf: (tournamentId: TournamentId | null) => string;
  /** Leads the event; without, matches are decided and the rest is only read. */
  readonly manages?: boolean;
}

/** The organizer's place for the tournaments of an event. */
export function TournamentDesk({ eventId, tournamentId, addressOf, manages = true }: TournamentDeskProps): ReactNode {
  if (tournamentId) {
    const ref = { eventId, tournamentId };
    return <OneTournament key={tournamentId} tournament={ref} listAddress={addressOf(null)} manages={manages} />;
  }
  return <AllTournaments eventId={eventId} addressOf={addressOf} manages={manages} />;
}

function AllTournaments({ eventId, addressOf, manages }: Omit<TournamentDeskProps, 'tournamentId'>): ReactNode {
  const t = useTexts();
  const [isNew, setNew] = useState(false);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl font-bold">{t('tournaments.title')}</h2>
        {manages && !isNew && (
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setNew(true)}>
            {t('tournaments.desk.new')}
          </Button>
        )}
      </div>
      {isNew && <NewTournament eventId={eventId} addressOf={addressOf} onCancel={() => setNew(false)} />}
      <TournamentList
        eventId={eventId}
        linkTo={({ id }) => addressOf(id)}
        empty={
          isNew ? (
            <span />
          ) : (
            <EmptyState icon={<Trophy />} title={t('tournaments.desk.none')}>
              {manages && t('tournaments.desk.none.text')}
            </EmptyState>
          )
        }
      />
    </div>
  );
}

type NewTournamentProps = Omit<TournamentDeskProps, 'tournamentId'> & { readonly onCancel: () => void };

function NewTournament({ eventId, addressOf, onCancel }: NewTournamentProps): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const create = useCreateTournament(eventId);
  // one key for this form: pressing again after a lost answer makes no second tournament
  const [key] = useState(randomKey);
  return (
    <Card title={t('tournaments.desk.new')}>
      <TournamentForm
        submitLabel={t('tournaments.desk.create')}
        busy={create.isPending}
        error={create.error && refusalOf(create.error)}
        onSubmit={(tournament) =>
          create.mutate({ tournament, key }, { onSuccess: ({ id }) => void navigate(addressOf(id)) })
        }
        onCancel={onCancel}
      />
    </Card>
  );
}
