import { refusalOf, useEntry, useSession } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, FormError, LinkButton } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import { Gamepad2, Medal, Swords, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { TournamentStatePill } from './tournament-state';

/** The head of a tournament: what it is, how it stands, and the one thing to do about it. */
export function TournamentHeader({ tournament }: { readonly tournament: Tournament }): ReactNode {
  return (
    <header className="grid gap-4 rounded-card border border-line bg-raised p-4 shadow-card sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 justify-items-start gap-2">
          <TournamentStatePill state={tournament.state} />
          <h2 className="text-xl font-bold break-words sm:text-2xl">{tournament.name}</h2>
        </div>
        <MainAction tournament={tournament} />
      </div>
      <Facts tournament={tournament} />
    </header>
  );
}

function Facts({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { game, bestOf, finalBestOf, thirdPlace, entrants, cap } = tournament;
  const games = [
    t('tournaments.bestOf', { games: bestOf }),
    finalBestOf && t('tournaments.bestOf.final', { games: finalBestOf }),
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted [&_svg]:size-4 [&_svg]:shrink-0 [&>li]:flex [&>li]:items-center [&>li]:gap-1.5">
      <li className="font-medium text-text">
        <Gamepad2 aria-hidden="true" />
        {game}
      </li>
      <li>
        <Users aria-hidden="true" />
        {t('tournaments.entrantsOf', { entrants, cap })}
      </li>
      <li>
        <Swords aria-hidden="true" />
        {format.list([t('tournaments.format.single'), ...games.filter((text) => typeof text === 'string')])}
      </li>
      {thirdPlace && (
        <li>
          <Medal aria-hidden="true" />
          {t('tournaments.thirdPlace')}
        </li>
      )}
    </ul>
  );
}

/** Enter or leave while sign-up is open; in every other state the page itself says what there is. */
function MainAction({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  if (tournament.state === 'draft') return <p className="text-sm text-muted">{t('tournaments.notOpen')}</p>;
  if (tournament.state !== 'open' || !isKnown) return null;
  if (!user) return <SignInFirst />;
  if (tournament.mine) return <Leave tournament={tournament} />;
  if (tournament.entrants >= tournament.cap) {
    return (
      <div className="grid gap-0.5 text-sm">
        <p className="font-semibold">{t('tournaments.full')}</p>
        <p className="text-muted">{t('tournaments.full.text')}</p>
      </div>
    );
  }
  return <Enter tournament={tournament} />;
}

function SignInFirst(): ReactNode {
  const t = useTexts();
  const { pathname } = useLocation();
  return (
    <LinkButton variant="primary" to={`/sign-in?${new URLSearchParams({ to: pathname })}`}>
      {t('tournaments.signIn')}
    </LinkButton>
  );
}

const refOf = ({ eventId, id }: Tournament) => ({ eventId, tournamentId: id });

function Enter({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const entry = useEntry(refOf(tournament));
  const error = entry.error && refusalOf(entry.error);
  return (
    <div className="grid gap-2">
      <Button variant="primary" size="large" busy={entry.isPending} onClick={() => entry.mutate('enter')}>
        {t('tournaments.enter')}
      </Button>
      <FormError message={error && t.refusal(error.code, error.details)} />
    </div>
  );
}

function Leave({ tournament }: { readonly tournament: Tournament }): ReactNode {
  const t = useTexts();
  const entry = useEntry(refOf(tournament));
  const [asks, setAsks] = useState(false);
  const error = entry.error && refusalOf(entry.error);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-sm">
        <strong className="block text-positive">{t('tournaments.youAreIn')}</strong>
        <span className="text-muted">{t('tournaments.youAreIn.text')}</span>
      </p>
      <Button onClick={() => setAsks(true)}>{t('tournaments.leave')}</Button>
      <FormError message={error && t.refusal(error.code, error.details)} />
      <ConfirmDialog
        open={asks}
        title={t('tournaments.leave.ask')}
        confirmLabel={t('tournaments.leave')}
        cancelLabel={t('tournaments.cancel')}
        busy={entry.isPending}
        onConfirm={() => entry.mutate('leave', { onSettled: () => setAsks(false) })}
        onCancel={() => setAsks(false)}
      >
        {t('tournaments.leave.text')}
      </ConfirmDialog>
    </div>
  );
}
