import { ChatPanel } from '@ringside/client/chat';
import { loadChatTexts, MoreTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { useDeskEvent } from './use-desk-event';

/** The event's room, as everyone has it. */
export function ChatPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <div className="h-[calc(100dvh-16rem)] min-h-96 overflow-clip rounded-card border border-line shadow-card">
      <MoreTexts load={loadChatTexts}>
        <ChatPanel eventId={event.id} />
      </MoreTexts>
    </div>
  );
}
