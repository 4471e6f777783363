import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Badge } from './badge';
import { classes } from './classes';

const bar = 'flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]';
const tab =
  'relative flex min-h-11 items-center gap-2 px-3 text-sm font-medium whitespace-nowrap text-muted hover:text-text ' +
  '-outline-offset-2 after:absolute after:inset-x-3 after:-bottom-px after:h-0.5 after:rounded-full [&_svg]:size-4';
const chosen = 'text-text! after:bg-accent';

export interface NavTab {
  readonly to: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  /** A number worth knowing; the label says what it counts. */
  readonly count?: number;
  /** Current only at exactly this address, not below it. */
  readonly end?: boolean;
}

/** The parts of a page that have addresses of their own. Where they do not fit, the current one is brought into view. */
export function NavTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly NavTab[] }): ReactNode {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    // not scrollIntoView: it would move the page, too
    if (nav.current && current)
      nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname, tabs.length]);
  return (
    <nav ref={nav} aria-label={label} className={classes('relative', bar)}>
      {tabs.map(({ to, label: words, icon, count, end = false }) => (
        <NavLink key={to} to={to} end={end} className={({ isActive }) => classes(tab, isActive && chosen)}>
          {icon}
          {words}
          {count ? <Badge>{count}</Badge> : null}
        </NavLink>
      ))}
    </nav>
  );
}

export interface PanelTab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly PanelTab[];
  /** The tab shown; without it the first is shown at first and the component remembers. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Parts of one place, one at a time (ARIA tabs pattern, selection follows focus). */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps): ReactNode {
  const group = useId();
  const [remembered, remember] = useState(tabs[0]?.id);
  const current = tabs.find(({ id }) => id === (selected ?? remembered)) ?? tabs[0];
  const select = (id: string) => {
    remember(id);
    onSelect?.(id);
  };
  const move = (event: KeyboardEvent) => {
    const to = moves[event.key]?.(
      tabs.findIndex(({ id }) => id === current?.id),
      tabs.length,
    );
    const next = to === undefined ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`${group}-${next.id}`)?.focus();
  };
  if (!current) return null;
  return (
    <div className="grid gap-4">
      <div role="tablist" aria-label={label} className={bar}>
        {tabs.map(({ id, label: words }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${group}-${id}`}
            aria-selected={id === current.id}
            aria-controls={`${group}-panel`}
            tabIndex={id === current.id ? 0 : -1}
            onClick={() => select(id)}
            onKeyDown={move}
            className={classes(tab, id === current.id && chosen)}
          >
            {words}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${group}-panel`} aria-labelledby={`${group}-${current.id}`} key={current.id}>
        {current.content}
      </div>
    </div>
  );
}
