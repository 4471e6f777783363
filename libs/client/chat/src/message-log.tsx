import type { Message } from '@ringside/chat-core';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, EmptyState } from '@ringside/client/ui';
import type { UserId } from '@ringside/kernel';
import { ArrowDown, MessagesSquare } from 'lucide-react';
import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import { Announcer } from './announcer';
import { groupMessages } from './group-messages';
import { MessageRow } from './message-row';
import { OwnDrafts } from './own-drafts';
import { isMany, type MessageWindow, useMessageWindow } from './use-message-window';
import type { OpenRoom } from './use-room-session';
import { useStickyScroll } from './use-sticky-scroll';

interface MessageLogProps {
  readonly room: OpenRoom;
  readonly userId: UserId | null;
}

/** What was said, oldest first. It stays at the end while the reader is there, and says how much came while they are not. */
export function MessageLog({ room, userId }: MessageLogProps): ReactNode {
  const t = useTexts();
  const { session, state } = room;
  const list = useRef<HTMLDivElement>(null);
  const isMine = (message: Message) => message.author === userId;
  const view = useMessageWindow(room, isMine);
  const isLoading = state.older === 'loading';
  const onScroll = useStickyScroll(list, {
    follows: view.follows,
    onNearTop: () => view.canGoUp && state.older === 'idle' && view.goUp(),
    onReachEnd: view.reachEnd,
    onLeaveEnd: view.leaveEnd,
  });
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <div
        ref={list}
        role="log"
        aria-label={t('chat.log')}
        aria-live="off" // the announcer reads new messages out; old ones that are loaded must not be
        aria-busy={isLoading}
        // a region that scrolls must be reachable by keyboard
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
        className="min-h-0 grow overflow-y-auto overscroll-contain pb-2 [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        <Top view={view} isLoading={isLoading} hasFailed={state.older === 'failed'} />
        {view.messages.length === 0 && state.queue.length === 0 && <Empty isVisitor={userId === null} />}
        <ol>
          <Rows view={view} userId={userId} />
          <OwnDrafts
            queue={state.queue}
            isConnected={state.status === 'live' || state.status === 'catching-up'}
            onRetry={(key) => session.retry(key)}
            onDiscard={(key) => session.discard(key)}
          />
        </ol>
      </div>
      {!view.follows && <ToEnd view={view} />}
      <Announcer room={room} userId={userId} />
    </div>
  );
}

function Rows({ view, userId }: { readonly view: MessageWindow; readonly userId: UserId | null }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { messages, seen, fresh } = view;
  const rows = useMemo(
    () => groupMessages(messages, (at) => format.date(at), fresh > 0 ? seen : undefined),
    [messages, format, seen, fresh],
  );
  return rows.map(({ message, startsDay, startsNew, startsRun }) => (
    <Fragment key={message.seq}>
      {startsDay && <Line>{format.date(message.at)}</Line>}
      {startsNew && <Line isNew>{t('chat.new')}</Line>}
      <MessageRow message={message} startsRun={startsRun} isMine={message.author === userId} />
    </Fragment>
  ));
}

function Line({ isNew = false, children }: { readonly isNew?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <li
      className={`flex items-center gap-3 px-4 pt-4 pb-1 text-xs font-semibold ${isNew ? 'text-accent-text' : 'text-muted'}`}
    >
      <span aria-hidden="true" className="h-px grow bg-line" />
      {children}
      <span aria-hidden="true" className="h-px grow bg-line" />
    </li>
  );
}

function Top({
  view,
  isLoading,
  hasFailed,
}: {
  view: MessageWindow;
  isLoading: boolean;
  hasFailed: boolean;
}): ReactNode {
  const t = useTexts();
  if (view.messages.length === 0 && !view.canGoUp) return null;
  if (!view.canGoUp) return <p className="px-4 pt-6 text-center text-xs text-muted">{t('chat.beginning')}</p>;
  return (
    <div className="px-4 pt-4 text-center">
      {hasFailed && <p className="mb-2 text-sm text-danger">{t('chat.olderFailed')}</p>}
      <Button size="small" variant="ghost" busy={isLoading} onClick={view.goUp}>
        {t('chat.older')}
      </Button>
    </div>
  );
}

function Empty({ isVisitor }: { readonly isVisitor: boolean }): ReactNode {
  const t = useTexts();
  return (
    <div className="grid h-full place-items-center px-4">
      <EmptyState icon={<MessagesSquare />} title={t('chat.empty')}>
        {t(isVisitor ? 'chat.empty.visitor' : 'chat.empty.text')}
      </EmptyState>
    </div>
  );
}

function ToEnd({ view }: { readonly view: MessageWindow }): ReactNode {
  const t = useTexts();
  const words = isMany(view.fresh) ? t('chat.manyNew') : t('chat.newMessages', { count: view.fresh });
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
      <Button
        size="small"
        variant={view.fresh > 0 ? 'primary' : 'secondary'}
        icon={<ArrowDown aria-hidden="true" />}
        onClick={view.jumpToEnd}
        className="pointer-events-auto shadow-overlay"
      >
        {view.fresh > 0 ? words : t('chat.toEnd')}
      </Button>
    </div>
  );
}
