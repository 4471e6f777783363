import { BODY_MAX } from '@ringside/contracts/chat';
import { useTexts } from '@ringside/client/texts';
import { classes, controlClasses, IconButton } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';

const TELL_FROM = 0.8;

interface ComposerProps {
  readonly eventId: EventId;
  readonly onSend: (body: string) => void;
  readonly isReady: boolean;
}

/** Where a message is written. Enter sends, Shift + Enter begins a line; what is typed survives a reload. */
export function Composer({ eventId, onSend, isReady }: ComposerProps): ReactNode {
  const t = useTexts();
  const countId = useId();
  const [text, setText] = useKeptText(eventId);
  const left = BODY_MAX - text.trim().length;
  const isTold = left <= BODY_MAX * (1 - TELL_FROM);
  const canSend = isReady && left >= 0 && /[^\s\p{Cf}\p{Mn}]/u.test(text);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!canSend) return;
    onSend(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a word of an input method: that one is not ours
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submit} className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <textarea
          aria-label={t('chat.message')}
          aria-describedby={isTold ? countId : undefined}
          aria-invalid={left < 0 || undefined}
          placeholder={t('chat.placeholder')}
          dir="auto"
          rows={1}
          enterKeyHint="send"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className={classes(controlClasses, 'block max-h-40 resize-none field-sizing-content')}
        />
        {isTold && (
          <p
            id={countId}
            className={classes(
              'mt-1 text-right text-xs font-semibold tabular-nums',
              left < 0 ? 'text-danger' : 'text-muted',
            )}
          >
            {left < 0 ? t('chat.tooMany', { count: -left }) : t('chat.left', { count: left })}
          </p>
        )}
      </div>
      <IconButton
        label={t('chat.send')}
        icon={<SendHorizontal aria-hidden="true" />}
        variant="primary"
        disabled={!canSend}
        onClick={() => submit()}
      />
    </form>
  );
}

/** What is being typed, kept for this tab: a reload or a look at another page does not lose it. */
function useKeptText(eventId: EventId): [string, (text: string) => void] {
  const name = `ringside.chat.${eventId}`;
  const [text, setText] = useState(() => readKept(name));
  const keep = (next: string) => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, next);
    } catch {
      // a browser that keeps nothing still lets people write
    }
  };
  return [text, keep];
}

function readKept(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}
