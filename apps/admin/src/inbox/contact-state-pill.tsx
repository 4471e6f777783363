import { useAdminTexts } from '@ringside/client/texts';
import { StatusPill, type Tone } from '@ringside/client/ui';
import type { ContactState } from '@ringside/contracts/notifications';
import type { ReactNode } from 'react';

const TONES: Readonly<Record<ContactState, Tone>> = { new: 'accent', read: 'neutral', done: 'positive' };

export function ContactStatePill({ state }: { readonly state: ContactState }): ReactNode {
  const t = useAdminTexts();
  return <StatusPill tone={TONES[state]}>{t(`mailroom.inbox.state.${state}`)}</StatusPill>;
}
