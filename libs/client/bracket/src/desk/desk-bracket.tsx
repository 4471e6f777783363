import type { TournamentRef } from '@ringside/client/api';
import type { Match } from '@ringside/contracts/tournaments';
import { type ReactNode, useState } from 'react';
import type { BracketModel } from '../bracket-model';
import { BracketView } from '../bracket-view';
import { MatchDialog } from '../match-dialog';
import { CorrectionForm } from './correction-form';
import { SettleForm } from './settle-form';

interface DeskProps {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
}

/** The bracket on the desk: a press on a match enters its result, or corrects it. */
export function DeskBracket({ tournament, model }: DeskProps): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <BracketView model={model} mine={null} onChoose={setChosen} />
      <RefereeDialog tournament={tournament} model={model} matchId={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

interface RefereeDialogProps extends DeskProps {
  readonly matchId: string | null;
  readonly onClose: () => void;
}

/** A match with all that a referee can do about it. */
export function RefereeDialog({ tournament, model, matchId, onClose }: RefereeDialogProps): ReactNode {
  return (
    <MatchDialog model={model} matchId={matchId} onClose={onClose}>
      {(match) => <RefereeAct {...{ tournament, model, match }} key={`${match.id} ${match.rev}`} onDone={onClose} />}
    </MatchDialog>
  );
}

function RefereeAct(props: DeskProps & { readonly match: Match; readonly onDone: () => void }): ReactNode {
  if (props.match.status === 'ready') return <SettleForm {...props} />;
  return props.match.score ? <CorrectionForm {...props} /> : null;
}
