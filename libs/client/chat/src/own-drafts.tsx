import type { QueuedDraft, SendQueue } from '@ringside/chat-core';
import { useTexts } from '@ringside/client/texts';
import { Button, classes } from '@ringside/client/ui';
import { CircleAlert, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { MessageText } from './message-text';

interface OwnDraftsProps {
  readonly queue: SendQueue;
  readonly isConnected: boolean;
  readonly onRetry: (key: string) => void;
  readonly onDiscard: (key: string) => void;
}

/** The reader's own messages that are not in the log yet: last in the list, dimmed, each with its state in words. */
export function OwnDrafts({ queue, ...rest }: OwnDraftsProps): ReactNode {
  return queue.map((draft) => <OwnDraft key={draft.key} draft={draft} {...rest} />);
}

type OwnDraftProps = Omit<OwnDraftsProps, 'queue'> & { readonly draft: QueuedDraft };

function OwnDraft({ draft, isConnected, onRetry, onDiscard }: OwnDraftProps): ReactNode {
  const t = useTexts();
  const isRefused = draft.state === 'refused';
  return (
    <li data-draft={draft.state} className="flex gap-2.5 px-4 py-1">
      <span aria-hidden="true" className="grid w-7 shrink-0 place-items-start justify-center pt-0.5">
        {isRefused ? <CircleAlert className="size-4 text-danger" /> : <Clock className="size-4 text-muted" />}
      </span>
      <div className="min-w-0 grow text-sm">
        <div className={classes(!isRefused && 'opacity-60')}>
          <MessageText text={draft.body} />
        </div>
        <p className={classes('text-xs', isRefused ? 'text-danger' : 'text-muted')}>
          {stateText(t, draft, isConnected)}
        </p>
        {isRefused && (
          <div className="mt-1 flex gap-2">
            <Button size="small" onClick={() => onRetry(draft.key)}>
              {t('frame.retry')}
            </Button>
            <Button size="small" variant="ghost" onClick={() => onDiscard(draft.key)}>
              {t('chat.discard')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function stateText(
  t: ReturnType<typeof useTexts>,
  { state, code, details }: QueuedDraft,
  isConnected: boolean,
): string {
  if (state === 'refused') return code === 'DRAFT_OLD' ? t('chat.draftOld') : t.refusal(code ?? 'UNKNOWN', details);
  if (code === 'RATE_LIMITED') return t('chat.tooFast');
  if (!isConnected) return t('chat.waiting');
  return t('chat.sending');
}
