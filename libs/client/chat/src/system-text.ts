import type { Details } from '@ringside/kernel';
import type { Texts } from '@ringside/client/texts';

/** What the system says, in the reader's language; nothing for a code that this version does not know. */
export function systemText(t: Texts, data: Details | undefined): string | undefined {
  const { code, params } = (data ?? {}) as { code?: unknown; params?: Readonly<Record<string, string | number>> };
  const { tournament = '', winner = '' } = params ?? {};
  if (code === 'tournamentStarted') return t('chat.system.tournamentStarted', { tournament });
  if (code === 'tournamentFinished') return t('chat.system.tournamentFinished', { tournament, winner });
  return undefined;
}
