import type { Message, Seq } from '@ringside/chat-core';
import { useTexts } from '@ringside/client/texts';
import type { UserId } from '@ringside/kernel';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { systemText } from './system-text';
import type { OpenRoom } from './use-room-session';

const GATHER_MS = 1500;
const READ_OUT = 3;

/**
 * Reads new messages out, politely and gathered: each as "name says: text", or only how many when there are more than a few.
 * What was there before, and the reader's own messages, are not read out.
 */
export function Announcer({ room, userId }: { readonly room: OpenRoom; readonly userId: UserId | null }): ReactNode {
  const t = useTexts();
  const { session, state } = room;
  const told = useRef<Seq | undefined>(undefined);
  const [words, setWords] = useState('');
  const isOpen = state.status !== 'opening';
  useEffect(() => {
    if (!isOpen) return;
    told.current ??= state.last;
    if (state.last <= told.current) return;
    const timer = setTimeout(() => {
      const fresh = session.startingAt((told.current ?? state.last) + 1, 100).filter(({ author }) => author !== userId);
      told.current = state.last;
      if (fresh.length > READ_OUT) setWords(t('chat.newMessages', { count: fresh.length }));
      else if (fresh.length > 0) setWords(fresh.map((message) => spoken(t, message)).join(' '));
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [isOpen, session, state.last, t, userId]);
  return (
    <div aria-live="polite" className="sr-only">
      {words}
    </div>
  );
}

function spoken(t: ReturnType<typeof useTexts>, { kind, name, body, data }: Message): string {
  if (kind === 'system') return systemText(t, data) ?? body ?? t('chat.system.unknown');
  return t('chat.says', { name: name ?? t('chat.formerMember'), text: body ?? t('chat.removed') });
}
