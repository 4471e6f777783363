import { useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, classes, EmptyState, Loading, Skeleton } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { CloudOff, Lock, RefreshCw, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Composer } from './composer';
import { MessageLog } from './message-log';
import type { RoomState } from './room-state';
import { browserEdge, type ChatEdge, type OpenRoom, useRoomSession } from './use-room-session';

interface ChatPanelProps {
  readonly eventId: EventId;
  /** What a visitor is offered in place of the composer: a link to the page where one signs in. */
  readonly signIn?: ReactNode;
  /** Beside the heading: a button that hides the dock. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly edge?: ChatEdge;
}

/** The chat room of an event, as high as its container: what was said, who is there, and where to write. */
export function ChatPanel({ eventId, edge = browserEdge, ...rest }: ChatPanelProps): ReactNode {
  const [tries, setTries] = useState(0);
  return (
    <Panel key={`${eventId} ${tries}`} eventId={eventId} edge={edge} {...rest} onRetry={() => setTries(tries + 1)} />
  );
}

type PanelProps = Omit<ChatPanelProps, 'edge'> & { readonly edge: ChatEdge; readonly onRetry: () => void };

function Panel({ edge, actions, className, onRetry, ...rest }: PanelProps): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const room = useRoomSession(rest.eventId, user?.id ?? null, edge);
  const isClosed = room?.state.status === 'closed';
  return (
    <section aria-label={t('chat.title')} className={classes('flex h-full min-h-0 flex-col bg-raised', className)}>
      <Heading state={room?.state} actions={actions} />
      <ConnectionLine state={room?.state} />
      {isClosed ? <Closed onRetry={onRetry} /> : <Content room={room} userId={user?.id ?? null} />}
      {!isClosed && <Foot room={room} {...rest} />}
    </section>
  );
}

/** Where one writes; visitors are shown the way in. */
function Foot({
  room,
  eventId,
  signIn,
}: Pick<PanelProps, 'eventId' | 'signIn'> & { room: OpenRoom | undefined }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  return (
    <div className="border-t border-line px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {isKnown && user === null ? (
        (signIn ?? <p className="text-center text-sm text-muted">{t('chat.signIn')}</p>)
      ) : (
        <Composer
          eventId={eventId}
          isReady={user !== null && hasOpened(room) && room.state.may.write}
          onSend={(body) => room?.session.send(body)}
        />
      )}
    </div>
  );
}

const hasOpened = (room: OpenRoom | undefined): room is OpenRoom => room?.state.isOpened === true;

function Content({
  room,
  userId,
}: {
  readonly room: OpenRoom | undefined;
  readonly userId: Parameters<typeof MessageLog>[0]['userId'];
}): ReactNode {
  const t = useTexts();
  if (hasOpened(room)) return <MessageLog room={room} userId={userId} />;
  return (
    <Loading label={t('frame.loading')}>
      <div className="grid gap-4 p-4">
        {[0, 1, 2, 3].map((line) => (
          <div key={line} className="flex gap-2.5">
            <Skeleton className="size-7 rounded-full" />
            <Skeleton className={line % 2 ? 'h-9 w-3/5' : 'h-9 w-4/5'} />
          </div>
        ))}
      </div>
    </Loading>
  );
}

function Heading({
  state,
  actions,
}: {
  readonly state: RoomState | undefined;
  readonly actions: ReactNode;
}): ReactNode {
  const t = useTexts();
  const isTold = state !== undefined && state.online > 0 && state.status !== 'offline' && state.status !== 'closed';
  return (
    <header className="flex min-h-12 items-center gap-3 border-b border-line px-4 py-1.5">
      <h2 className="text-base font-semibold">{t('chat.title')}</h2>
      {isTold && (
        <span
          title={t('chat.onlineHint')}
          className="inline-flex items-center gap-1.5 text-xs font-medium text-muted tabular-nums"
        >
          <Users aria-hidden="true" className="size-3.5" />
          {t('chat.online', { count: state.online })}
        </span>
      )}
      <span className="ml-auto flex items-center gap-1">{actions}</span>
    </header>
  );
}

/** Silent while all is well; else what is the matter, and how much of one's own waits. */
function ConnectionLine({ state }: { readonly state: RoomState | undefined }): ReactNode {
  const t = useTexts();
  const waiting = state?.queue.filter(({ state: own }) => own === 'waiting' || own === 'sending').length ?? 0;
  const status = state?.status;
  const isAway = status === 'offline' || status === 'catching-up';
  const Icon = status === 'offline' ? CloudOff : RefreshCw;
  return (
    <div role="status" data-chat={status}>
      {isAway && (
        <p className="flex items-center gap-2 bg-warning-soft px-4 py-1.5 text-xs font-medium text-warning">
          <Icon
            aria-hidden="true"
            className={classes('size-3.5 shrink-0', status === 'catching-up' && 'animate-spin')}
          />
          <span>{status === 'offline' ? t('chat.offline') : t('chat.catchingUp')}</span>
          {waiting > 0 && <span className="ml-auto shrink-0">{t('chat.unsent', { count: waiting })}</span>}
        </p>
      )}
    </div>
  );
}

function Closed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const t = useTexts();
  return (
    <div className="grid grow place-items-center p-4">
      <EmptyState
        icon={<Lock />}
        title={t('chat.closed')}
        action={<Button onClick={onRetry}>{t('frame.retry')}</Button>}
      >
        {t('chat.closed.text')}
      </EmptyState>
    </div>
  );
}
