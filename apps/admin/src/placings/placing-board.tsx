import { placingCandidates, refusalOf, usePutPlacings } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, EmptyState, Field, FormError, Select, toasts } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { type PlacingList, type PlacingProposal, PLACINGS_MAX } from '@ringside/contracts/registrations';
import { Medal } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { usePickerWords } from '../staff/use-picker-words';
import { change, draftOf, place, type PlacingDraft, placingsOf, propose, remove } from './placing-draft';
import { PlacingLines } from './placing-lines';
import { ProposalNotice } from './proposal-notice';

interface PlacingBoardProps {
  readonly event: EventDetails;
  /** As the server has them. */
  readonly placings: PlacingList;
  /** Nothing while it could not be had. */
  readonly proposal: PlacingProposal | undefined;
}

/** What is being written, and the version of the server's that it began with; null: whatever stands there by now. */
interface Written {
  readonly draft: PlacingDraft;
  readonly seen: string | null;
  /** As the tournaments proposed it. */
  readonly isProposed?: true;
}

/** What the board opens with: where nobody is placed, the proposal, for the organizer to change and to save. */
const opening = ({ placings, proposal }: PlacingBoardProps): Written | null =>
  placings.items.length === 0 && proposal && proposal.items.length > 0
    ? { draft: draftOf(proposal.items), seen: placings.version, isProposed: true }
    : null;

/** Places and points of a finished event, game by game. All of it is sent at once; until then nothing is lost by looking at another game. */
export function PlacingBoard(props: PlacingBoardProps): ReactNode {
  const { event, placings, proposal } = props;
  const t = useAdminTexts();
  const put = usePutPlacings(event.id);
  const [written, setWritten] = useState(() => opening(props));
  const draft = written?.draft ?? draftOf(placings.items);
  const write = (changed: PlacingDraft) => setWritten({ draft: changed, seen: written?.seen ?? placings.version });
  const [game, setGame] = useState(draft[0]?.game ?? '');
  const take = ({ items }: PlacingProposal) => {
    setWritten({ draft: propose(draft, items), seen: written?.seen ?? placings.version, isProposed: true });
    setGame(items[0]?.game ?? game);
  };
  const lines = draft.filter((line) => line.game === game);
  const items = placingsOf(draft);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!items || !written) return;
    put.mutate(
      { items, version: written.seen ?? placings.version },
      {
        // told that another has written, they may look at it or save all the same
        onError: (error) => refusalOf(error).code === 'STALE' && setWritten((now) => now && { ...now, seen: null }),
        onSuccess: () => {
          setWritten(null);
          toasts.push({ tone: 'positive', title: t('placings.saved'), key: 'placings' });
        },
      },
    );
  };
  const { code, details } = refusalOf(put.error);
  return (
    <div className="grid max-w-3xl gap-5">
      <p className="text-muted">{t('placings.lead', { season: seasonOf(event) })}</p>
      {proposal && (
        <ProposalNotice
          eventId={event.id}
          proposal={proposal}
          isTaken={written?.isProposed ?? false}
          onTake={() => take(proposal)}
        />
      )}
      <Adding
        event={event}
        game={game}
        draft={draft}
        onGame={setGame}
        onPerson={(person) => write(place(draft, game, person))}
      />
      {/* not around the search: Enter there chooses, and must never save */}
      <form noValidate onSubmit={send} className="grid gap-5">
        <Card flush>
          {lines.length === 0 ? (
            <EmptyState icon={<Medal />} title={t('placings.empty')}>
              {t('placings.empty.text')}
            </EmptyState>
          ) : (
            <PlacingLines
              lines={lines}
              onChange={(id, wish) => write(change(draft, { game, id }, wish))}
              onRemove={(id) => write(remove(draft, { game, id }))}
            />
          )}
        </Card>
        <FormError message={put.error ? t.refusal(code, details) : null} />
        <SaveBar
          draft={draft}
          isWritten={written !== null}
          isWhole={items !== undefined}
          isBusy={put.isPending}
          onDiscard={() => {
            setWritten(null);
            put.reset();
          }}
        />
      </form>
    </div>
  );
}

interface SaveBarProps {
  readonly draft: PlacingDraft;
  /** Something is not saved. */
  readonly isWritten: boolean;
  /** No line lacks a number. */
  readonly isWhole: boolean;
  readonly isBusy: boolean;
  readonly onDiscard: () => void;
}

function SaveBar({ draft, isWritten, isWhole, isBusy, onDiscard }: SaveBarProps): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" variant="primary" busy={isBusy} disabled={!isWritten || !isWhole}>
        {t('placings.save')}
      </Button>
      {isWritten && (
        <Button variant="ghost" onClick={onDiscard}>
          {t('placings.discard')}
        </Button>
      )}
      <span role="status" className="text-sm text-muted">
        {isWritten ? t('placings.unsaved') : draft.length > 0 && t('placings.count', { count: countPeople(draft) })}
      </span>
    </div>
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
