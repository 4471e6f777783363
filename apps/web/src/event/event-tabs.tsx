import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { Armchair, Info, MessagesSquare, Trophy, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { addressOf, EVENT_PARTS, type EventPart } from './event-part';

interface EventTabsProps {
  readonly eventId: EventId;
  /** The chat is a part of its own where it does not stand beside the others. */
  readonly hasChat: boolean;
}

const icons: Readonly<Record<EventPart, LucideIcon>> = {
  overview: Info,
  seats: Armchair,
  tournaments: Trophy,
  participants: Users,
  chat: MessagesSquare,
};

/** The parts of an event. They are pages with addresses of their own, so these are links, not a tab list. */
export function EventTabs({ eventId, hasChat }: EventTabsProps): ReactNode {
  const t = useTexts();
  const parts = EVENT_PARTS.filter((part) => hasChat || part !== 'chat');
  return (
    <nav
      aria-label={t('pages.event.parts')}
      className="sticky top-14 md:top-16 z-20 border-b border-line bg-surface/90 backdrop-blur-md"
    >
      <ul className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-2 [scrollbar-width:none] sm:px-4">
        {parts.map((part) => {
          const Icon = icons[part];
          return (
            <li key={part} className="grow sm:grow-0">
              <NavLink
                to={addressOf(eventId, part)}
                end={part === 'overview'}
                className={({ isActive }) =>
                  classes(
                    'flex min-h-12 flex-col items-center justify-center gap-x-2 border-b-2 px-2 text-xs font-semibold sm:flex-row sm:px-4 sm:text-sm',
                    isActive ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
                  )
                }
              >
                <Icon aria-hidden="true" className="size-4.5" />
                {t(`pages.event.${part}`)}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
