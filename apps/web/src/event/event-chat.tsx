import { Part, withReturn } from '@ringside/client/shell';
import { loadChatTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { lazy, type ReactNode } from 'react';
import { useLocation } from 'react-router';

const importChat = async () => ({ default: (await import('@ringside/client/chat')).ChatPanel });
const ChatPanel = lazy(importChat);

interface EventChatProps {
  readonly event: EventDetails;
  /** Beside the chat's heading. */
  readonly actions?: ReactNode;
}

/** The event's room, as high as its container; a visitor reads it and is shown the way in. */
export function EventChatRoom({ event, actions }: EventChatProps): ReactNode {
  const t = useTexts();
  const location = useLocation();
  void importChat(); // at once with its texts, not after them
  const signIn = (
    <LinkButton to={withReturn('/sign-in', location)} className="w-full">
      {t('frame.signIn')}
    </LinkButton>
  );
  return (
    <Part>
      <MoreTexts load={loadChatTexts}>
        <ChatPanel eventId={event.id} signIn={signIn} actions={actions} className="h-full" />
      </MoreTexts>
    </Part>
  );
}

/** The room as a part of the event's page, on phones: as high as the window leaves. */
export function EventChat({ event }: { readonly event: EventDetails }): ReactNode {
  return (
    <div className="-mx-4 -my-6 h-[calc(100dvh-14.5rem)] min-h-80 border-b border-line sm:mx-0 sm:my-0 sm:overflow-clip sm:rounded-card sm:border">
      <EventChatRoom event={event} />
    </div>
  );
}
