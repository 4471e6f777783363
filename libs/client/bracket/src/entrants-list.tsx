import { useTexts } from '@ringside/client/texts';
import { Badge, Button, EmptyState } from '@ringside/client/ui';
import type { Entrant } from '@ringside/contracts/tournaments';
import { Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { EntrantAvatar } from './entrant-avatar';

const AT_ONCE = 60;

interface EntrantsListProps {
  readonly entrants: readonly Entrant[];
  /** The person who is looking. */
  readonly userId?: string | undefined;
}

/** Who takes part. */
export function EntrantsList({ entrants, userId }: EntrantsListProps): ReactNode {
  const t = useTexts();
  const [count, setCount] = useState(AT_ONCE);
  if (entrants.length === 0) {
    return (
      <EmptyState icon={<Users />} title={t('tournaments.entrants.none')}>
        {t('tournaments.entrants.none.text')}
      </EmptyState>
    );
  }
  const rest = Math.min(AT_ONCE, entrants.length - count);
  return (
    <div className="grid justify-items-center gap-4">
      <ul className="grid w-full grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-2">
        {entrants.slice(0, count).map((entrant) => (
          <li
            key={entrant.id}
            className="flex min-w-0 items-center gap-3 rounded-control border border-line bg-raised px-3 py-2"
          >
            <EntrantAvatar entrant={entrant} size="small" />
            <span className="min-w-0 grow truncate text-sm font-medium">
              {entrant.name}
              {entrant.userId === userId && (
                <span className="font-normal text-accent-text"> ({t('tournaments.side.you')})</span>
              )}
            </span>
            {entrant.state !== 'entered' && <Badge tone="warning">{t(`tournaments.entrants.${entrant.state}`)}</Badge>}
            {entrant.seed !== null && (
              <span className="text-xs text-muted tabular-nums">
                <span className="sr-only">{t('tournaments.side.seed', { seed: entrant.seed })}</span>
                <span aria-hidden="true">#{entrant.seed}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.entrants.more', { count: rest })}</Button>
      )}
    </div>
  );
}
