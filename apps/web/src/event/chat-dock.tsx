import { useTexts } from '@ringside/client/texts';
import { Button, IconButton } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { MessagesSquare, PanelRightClose } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EventChatRoom } from './event-chat';

const STORAGE_KEY = 'ringside.chat-dock';

/** The event's chat beside everything else, on wide windows. It can be put away; the device remembers. */
export function ChatDock({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(wasOpen);
  const toggle = (open: boolean) => {
    setOpen(open);
    remember(open);
  };
  if (!isOpen) {
    return (
      <Button
        className="fixed right-6 bottom-6 z-20 shadow-overlay"
        icon={<MessagesSquare aria-hidden="true" />}
        onClick={() => toggle(true)}
      >
        {t('pages.chat.show')}
      </Button>
    );
  }
  const hide = (
    <IconButton
      size="small"
      label={t('pages.chat.hide')}
      icon={<PanelRightClose aria-hidden="true" />}
      onClick={() => toggle(false)}
    />
  );
  return (
    <aside
      aria-label={t('pages.event.chat')}
      className="sticky top-16 h-[calc(100dvh-4rem)] w-[21rem] shrink-0 border-l border-line bg-raised"
    >
      <EventChatRoom event={event} actions={hide} />
    </aside>
  );
}

function wasOpen(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'closed';
  } catch {
    return true; // storage is forbidden: open each time
  }
}

function remember(open: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, open ? 'open' : 'closed');
  } catch {
    // it lasts as long as the page
  }
}
