import { useTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';

/** The games of an event as chips. */
export function Games({ games }: { readonly games: readonly string[] }): ReactNode {
  const t = useTexts();
  return (
    <ul aria-label={t('pages.event.games')} className="mt-2 flex flex-wrap gap-1.5">
      {games.map((game) => (
        <li key={game} className="rounded-full bg-well px-2.5 py-1 text-xs font-medium">
          {game}
        </li>
      ))}
    </ul>
  );
}
