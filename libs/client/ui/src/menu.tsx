import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes';

export type MenuEntry = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
} & ({ readonly to: string } | { readonly onSelect: () => void });

interface MenuProps {
  /** The name of the button and of its menu. */
  readonly label: string;
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** Groups of entries, parted by lines. */
  readonly groups: readonly (readonly MenuEntry[])[];
  /** Something to read above the entries: who is signed in. */
  readonly head?: ReactNode;
  readonly align?: 'start' | 'end';
  readonly triggerClassName?: string;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * A button with a list of what it can do (ARIA menu button pattern). Our own, because the account menu is part of every
 * first paint and the library's would cost a third of that page's budget.
 */
export function Menu({ label, trigger, groups, head, align = 'end', triggerClassName }: MenuProps): ReactNode {
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (returnFocus: boolean) => {
    setOpened(null);
    if (returnFocus) button.current?.focus();
  };
  useEffect(() => {
    if (!opened) return;
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpened(null);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [opened]);
  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        id={`${id}-button`}
        aria-label={label}
        title={opened ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-controls={opened ? `${id}-menu` : undefined}
        onClick={() => setOpened(opened ? null : 'first')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
        className={classes(
          'flex min-h-11 items-center gap-2 rounded-control px-1.5 hover:bg-hover sm:min-h-10',
          triggerClassName,
        )}
      >
        {trigger}
      </button>
      {opened && (
        <MenuList
          id={`${id}-menu`}
          label={label}
          groups={groups}
          head={head}
          align={align}
          begin={opened}
          onClose={close}
        />
      )}
    </div>
  );
}

interface MenuListProps extends Pick<MenuProps, 'label' | 'groups' | 'head'> {
  readonly id: string;
  readonly align: 'start' | 'end';
  readonly begin: 'first' | 'last';
  readonly onClose: (returnFocus: boolean) => void;
}

function MenuList({ id, label, groups, head, align, begin, onClose }: MenuListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const items = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);
  useEffect(() => {
    const all = Array.from(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);
    all.at(begin === 'first' ? 0 : -1)?.focus();
  }, [begin]);
  const steer = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') return onClose(false);
    else if (moves[event.key]) all[moves[event.key]?.(at, all.length) ?? 0]?.focus();
    else if (!jumpToLetter(event, all, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={classes(
        'absolute top-full z-40 mt-1.5 min-w-56 animate-appear rounded-card border border-line bg-overlay p-1.5 shadow-overlay',
        align === 'end' ? 'right-0' : 'left-0',
      )}
    >
      {head != null && <div className="border-b border-line px-3 pt-1.5 pb-2.5 text-sm">{head}</div>}
      <div ref={list} id={id} role="menu" aria-label={label} tabIndex={-1} onKeyDown={steer}>
        {groups.map((entries, index) => (
          <div key={index} role="group" className="not-first:border-t border-line py-1">
            {entries.map((entry) => (
              <MenuItem key={entry.label} entry={entry} onClose={onClose} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Typing a letter goes to the next entry that begins with it. */
function jumpToLetter(event: KeyboardEvent, all: readonly HTMLElement[], at: number): boolean {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const letter = event.key.toLowerCase();
  const later = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const found = later.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
  found?.focus();
  return found !== undefined;
}

interface MenuItemProps {
  readonly entry: MenuEntry;
  readonly onClose: (returnFocus: boolean) => void;
}

function MenuItem({ entry, onClose }: MenuItemProps): ReactNode {
  const face = (
    <>
      {entry.icon}
      <span className="grow">{entry.label}</span>
    </>
  );
  const look = classes(
    'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-sm sm:min-h-9 [&_svg]:size-4 [&_svg]:shrink-0',
    'hover:bg-hover focus:bg-hover focus-visible:-outline-offset-2 ',
    entry.danger ? 'text-danger' : 'text-text [&_svg]:text-muted',
  );
  if ('to' in entry) {
    return (
      <Link to={entry.to} role="menuitem" tabIndex={-1} className={look} onClick={() => onClose(false)}>
        {face}
      </Link>
    );
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={look}
      onClick={() => {
        onClose(true);
        entry.onSelect();
      }}
    >
      {face}
    </button>
  );
}
