import { ChatPanel } from '@ringside/client/chat';
import type { ReactNode } from 'react';
import { useDeskEvent } from './use-desk-event';

/** The event's room, as everyone has it. */
export function ChatPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <div className="h-[calc(100dvh-16rem)] min-h-96 overflow-clip rounded-card border border-line shadow-card">
      <ChatPanel eventId={event.id} />
    </div>
  );
}
