import type { Message } from '@ringside/chat-core';
import { pictureAddress } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Avatar, classes } from '@ringside/client/ui';
import { PORTRAIT_WIDTHS } from '@ringside/contracts/pictures';
import { Megaphone } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { MessageText } from './message-text';
import { systemText } from './system-text';

interface MessageRowProps {
  readonly message: Message;
  readonly startsRun: boolean;
  readonly isMine: boolean;
}

/** One message of the log. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps): ReactNode {
  return props.message.kind === 'system' ? <SystemRow message={props.message} /> : <PersonRow {...props} />;
});

const addressOf = ({ picture }: Message): string | undefined => picture && pictureAddress(picture, PORTRAIT_WIDTHS[0]);

function PersonRow({ message, startsRun, isMine }: MessageRowProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const name = message.name ?? t('chat.formerMember');
  const time = format.time(message.at);
  return (
    <li
      data-seq={message.seq}
      className={classes('group relative flex gap-2.5 px-4 hover:bg-hover/60', startsRun ? 'pt-3 pb-0.5' : 'py-0.5')}
    >
      {startsRun ? (
        <Avatar name={name} src={addressOf(message)} size="small" className="mt-0.5" />
      ) : (
        <RunTime time={time} />
      )}
      <div className="min-w-0 grow">
        {startsRun ? (
          <p className="flex items-baseline gap-2">
            <bdi className={classes('truncate text-sm font-semibold', isMine && 'text-accent-text')}>{name}</bdi>
            {isMine && <span className="sr-only">{t('chat.you')}</span>}
            <time dateTime={new Date(message.at).toISOString()} className="shrink-0 text-xs text-muted tabular-nums">
              {time}
            </time>
          </p>
        ) : (
          <span className="sr-only">
            <bdi>{name}</bdi> {time}
          </span>
        )}
        <Body message={message} />
      </div>
    </li>
  );
}

function Body({ message }: { readonly message: Message }): ReactNode {
  const t = useTexts();
  if (message.erased) return <p className="text-sm text-muted italic">{t('chat.removed')}</p>;
  return (
    <div className="text-sm">
      <MessageText text={message.body ?? ''} />
      {message.edited && <span className="text-xs text-muted">{t('chat.edited')}</span>}
    </div>
  );
}

/** The time of a message within a run: seen where the pointer is. */
function RunTime({ time }: { readonly time: string }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className="w-7 shrink-0 pt-1 text-center text-[0.6rem] text-muted tabular-nums opacity-0 group-hover:opacity-100"
    >
      {time}
    </span>
  );
}

function SystemRow({ message }: { readonly message: Message }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const text = systemText(t, message.data) ?? message.body ?? t('chat.system.unknown');
  return (
    <li data-seq={message.seq} className="px-4 py-2">
      <p className="flex items-start gap-2 rounded-control bg-info-soft px-3 py-2 text-sm">
        <Megaphone aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-info" />
        <span className="min-w-0 grow wrap-anywhere">
          <span className="sr-only">{t('chat.system.says')} </span>
          {text}
        </span>
        <time dateTime={new Date(message.at).toISOString()} className="shrink-0 text-xs text-muted tabular-nums">
          {format.time(message.at)}
        </time>
      </p>
    </li>
  );
}
