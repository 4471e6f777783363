import { placingCandidates, refusalOf, usePutPlacings } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, EmptyState, Field, FormError, Select, toasts } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { type Placing, PLACINGS_MAX } from '@ringside/contracts/registrations';
import { Medal } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { usePickerWords } from '../staff/use-picker-words';
import { change, draftOf, place, type PlacingDraft, placingsOf, remove } from './placing-draft';
import { PlacingLines } from './placing-lines';

interface PlacingBoardProps {
  readonly event: EventDetails;
  /** As the server has them. */
  readonly placings: readonly Placing[];
}

/** Places and points of a finished event, game by game. All of it is sent at once; until then nothing is lost by looking at another game. */
export function PlacingBoard({ event, placings }: PlacingBoardProps): ReactNode {
  const t = useAdminTexts();
  const put = usePutPlacings(event.id);
  // null: as the server has it
  const [written, setWritten] = useState<PlacingDraft | null>(null);
  const draft = written ?? draftOf(placings);
  const [game, setGame] = useState(draft[0]?.game ?? '');
  const lines = draft.filter((line) => line.game === game);
  const items = placingsOf(draft);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!items) return;
    put.mutate(items, {
      onSuccess: () => {
        setWritten(null);
        toasts.push({ tone: 'positive', title: t('placings.saved'), key: 'placings' });
      },
    });
  };
  const { code, details } = refusalOf(put.error);
  return (
    <form noValidate onSubmit={send} className="grid max-w-3xl gap-5">
      <p className="text-muted">{t('placings.lead', { season: seasonOf(event) })}</p>
      <Adding
        event={event}
        game={game}
        draft={draft}
        onGame={setGame}
        onPerson={(person) => setWritten(place(draft, game, person))}
      />
      <Card flush>
        {lines.length === 0 ? (
          <EmptyState icon={<Medal />} title={t('placings.empty')}>
            {t('placings.empty.text')}
          </EmptyState>
        ) : (
          <PlacingLines
            lines={lines}
            onChange={(id, wish) => setWritten(change(draft, { game, id }, wish))}
            onRemove={(id) => setWritten(remove(draft, { game, id }))}
          />
        )}
      </Card>
      <FormError message={put.error ? t.refusal(code, details) : null} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={put.isPending} disabled={!written || !items}>
          {t('placings.save')}
        </Button>
        {written && (
          <Button variant="ghost" onClick={() => setWritten(null)}>
            {t('placings.discard')}
          </Button>
        )}
        <span role="status" className="text-sm text-muted">
          {written ? t('placings.unsaved') : draft.length > 0 && t('placings.count', { count: countPeople(draft) })}
        </span>
      </div>
    </form>
  );
}

const countPeople = (draft: PlacingDraft) => new Set(draft.map(({ person }) => person.id)).size;

/** The year of the start where the event is: by it the leaderboard counts. */
const seasonOf = ({ startsAt, timeZone }: EventDetails): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(startsAt));

interface AddingProps {
  readonly event: EventDetails;
  readonly game: string;
  readonly draft: PlacingDraft;
  readonly onGame: (game: string) => void;
  readonly onPerson: (person: PlacingDraft[number]['person']) => void;
}

function Adding({ event, game, draft, onGame, onPerson }: AddingProps): ReactNode {
  const t = useAdminTexts();
  const words = {
    ...usePickerWords(t('placings.person')),
    hint: t('placings.person.hint'),
    nobody: t('placings.person.nobody'),
  };
  const games = [...new Set(['', ...event.games, ...draft.map((line) => line.game)])];
  const isFull = draft.length >= PLACINGS_MAX;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Field label={t('placings.game')}>
        <Select
          value={game}
          onChange={(chosen) => onGame(chosen.target.value)}
          choices={games.map((each) => ({ value: each, label: each === '' ? t('placings.game.whole') : each }))}
        />
      </Field>
      {!isFull && (
        <PersonPicker
          words={words}
          value={null}
          onChange={(person) => person && onPerson(person)}
          find={placingCandidates(event.id)}
          without={draft.filter((line) => line.game === game).map(({ person }) => person.id)}
        />
      )}
    </div>
  );
}
