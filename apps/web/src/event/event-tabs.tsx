import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { Armchair, Info, MessagesSquare, Trophy, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

interface EventTabsProps {
  readonly eventId: EventId;
  /** The chat is a part of its own where it does not stand beside the others. */
  readonly hasChat: boolean;
}

interface Tab {
  readonly path: string;
  readonly text: `pages.event.${'overview' | 'seats' | 'tournaments' | 'chat'}`;
  readonly icon: LucideIcon;
}

const tabs: readonly Tab[] = [
  { path: '', text: 'pages.event.overview', icon: Info },
  { path: '/seats', text: 'pages.event.seats', icon: Armchair },
  { path: '/tournaments', text: 'pages.event.tournaments', icon: Trophy },
];
const chatTab: Tab = { path: '/chat', text: 'pages.event.chat', icon: MessagesSquare };

/** The parts of an event. They are pages with addresses of their own, so these are links, not a tab list. */
export function EventTabs({ eventId, hasChat }: EventTabsProps): ReactNode {
  const t = useTexts();
  return (
    <nav
      aria-label={t('pages.event.parts')}
      className="sticky top-[var(--frame-top,0px)] z-20 border-b border-line bg-surface/90 backdrop-blur-md"
    >
      <ul className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-2 [scrollbar-width:none] sm:px-4">
        {(hasChat ? [...tabs, chatTab] : tabs).map(({ path, text, icon: Icon }) => (
          <li key={path} className="grow sm:grow-0">
            <NavLink
              to={`/events/${eventId}${path}`}
              end={path === ''}
              className={({ isActive }) =>
                classes(
                  'flex min-h-12 flex-col items-center justify-center gap-x-2 border-b-2 px-2 text-xs font-semibold sm:flex-row sm:px-4 sm:text-sm',
                  isActive ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
                )
              }
            >
              <Icon aria-hidden="true" className="size-4.5" />
              {t(text)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
