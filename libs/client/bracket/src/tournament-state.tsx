import { useTexts } from '@ringside/client/texts';
import { StatusPill, type Tone } from '@ringside/client/ui';
import type { TournamentState } from '@ringside/contracts/tournaments';
import type { ReactNode } from 'react';

const tones: Readonly<Record<TournamentState, Tone>> = {
  draft: 'neutral',
  open: 'positive',
  running: 'accent',
  finished: 'info',
  cancelled: 'danger',
};

export function TournamentStatePill({ state }: { readonly state: TournamentState }): ReactNode {
  const t = useTexts();
  return <StatusPill tone={tones[state]}>{t(`tournaments.state.${state}`)}</StatusPill>;
}
