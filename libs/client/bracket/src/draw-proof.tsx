import { useTexts } from '@ringside/client/texts';
import type { Tournament } from '@ringside/contracts/tournaments';
import { Dices } from 'lucide-react';
import type { ReactNode } from 'react';

/** What anyone needs to repeat the draw, and the commitment for the next one. */
export function DrawProof({ draws }: { readonly draws: Tournament['draws'] }): ReactNode {
  const t = useTexts();
  if (!draws.last) return null;
  return (
    <details className="rounded-control border border-line bg-raised px-4 py-3 text-sm">
      <summary className="flex items-center gap-2 font-medium">
        <Dices aria-hidden="true" className="size-4 text-muted" />
        {t('tournaments.draw.about')}
      </summary>
      <dl className="mt-3 grid gap-2">
        <div>
          <dt className="text-muted">{t('tournaments.draw.last', { number: draws.last.number })}</dt>
          <dd className="font-mono text-xs break-all">{draws.last.seed}</dd>
          <dd className="font-mono text-xs break-all text-muted">SHA-256 {draws.last.hash}</dd>
        </div>
      </dl>
    </details>
  );
}
