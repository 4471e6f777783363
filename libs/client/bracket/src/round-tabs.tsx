import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { BracketColumn } from '@ringside/tournament-core';
import { type ReactNode, useEffect, useRef } from 'react';
import { roundName } from './bracket-words';

interface RoundTabsProps {
  readonly columns: readonly BracketColumn[];
  readonly selected: number;
  readonly onSelect: (column: number) => void;
}

/** Jumps between rounds. On a phone the round is the page, on a wide window the bracket begins there. */
export function RoundTabs({ columns, selected, onSelect }: RoundTabsProps): ReactNode {
  const t = useTexts();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = bar.current?.children[selected] as HTMLElement | undefined;
    // not scrollIntoView, which would scroll the page as well
    if (tab) bar.current?.scrollTo?.({ left: tab.offsetLeft - 48 });
  }, [selected]);
  return (
    <div
      ref={bar}
      role="group"
      aria-label={t('tournaments.rounds')}
      className="relative flex min-w-0 gap-2 overflow-x-auto p-0.5 [scrollbar-width:none]"
    >
      {columns.map(({ round, name }, index) => (
        <button
          key={round}
          type="button"
          aria-pressed={index === selected}
          onClick={() => onSelect(index)}
          className={classes(
            'min-h-9 shrink-0 rounded-full border px-3.5 text-sm font-medium whitespace-nowrap transition-colors',
            index === selected
              ? 'border-accent bg-accent text-accent-ink'
              : 'border-edge bg-raised text-muted hover:text-text',
          )}
        >
          {roundName(t, name)}
        </button>
      ))}
    </div>
  );
}
