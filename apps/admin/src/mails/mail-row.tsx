import { refusalOf, useResendMail } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, StatusPill, toasts, type Tone } from '@ringside/client/ui';
import {
  groupOf,
  type Mail,
  MAIL_TEMPLATES,
  type MailState,
  type NotificationKind,
} from '@ringside/contracts/notifications';
import type { ReactNode } from 'react';
import { LinkedText } from './linked-text';

const TONES: Readonly<Record<MailState, Tone>> = {
  queued: 'info',
  sending: 'info',
  sent: 'positive',
  failed: 'danger',
  unsure: 'warning',
  kept: 'neutral',
};

/** One mail: what it is, to whom, what became of it and, where that is no secret, what it says. */
export function MailRow({ mail }: { readonly mail: Mail }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { to, state, attempts, lastError, at, dueAt, content } = mail;
  return (
    <li className="grid gap-2 px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-semibold break-words">{content?.subject ?? nameOf(mail, t)}</p>
        <StatusPill tone={TONES[state]}>{t(`mailroom.mails.state.${state}`)}</StatusPill>
      </div>
      <p className="text-sm break-words text-muted">
        {to} · <time dateTime={at}>{format.dateTime(at)}</time>
        {attempts > 0 && ` · ${t('mailroom.mails.attempts', { count: attempts })}`}
        {dueAt !== null && attempts > 0 && ` · ${t('mailroom.mails.next', { at: format.dateTime(dueAt) })}`}
      </p>
      {lastError !== null && <p className="text-sm break-words text-danger">{lastError}</p>}
      {state === 'unsure' && <p className="max-w-prose text-sm">{t('mailroom.mails.unsure.text')}</p>}
      {content && (
        <details>
          <summary className="cursor-pointer text-sm text-muted hover:text-text">{t('mailroom.mails.content')}</summary>
          <LinkedText text={content.text} />
        </details>
      )}
      {mail.isOpen && <ResendButton mail={mail} />}
    </li>
  );
}

function ResendButton({ mail: { id } }: { readonly mail: Mail }): ReactNode {
  const t = useAdminTexts();
  const resend = useResendMail();
  const send = () =>
    resend.mutate(id, {
      onSuccess: () => toasts.push({ tone: 'positive', title: t('mailroom.mails.resent') }),
      onError: (error) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: id });
      },
    });
  return (
    <Button size="small" busy={resend.isPending} onClick={send} className="justify-self-start">
      {t('mailroom.mails.resend')}
    </Button>
  );
}

function nameOf({ template }: Mail, t: AdminTexts): string {
  const own = MAIL_TEMPLATES.find((each) => each === template);
  if (own) return t(`mailroom.mails.template.${own}`);
  const group = t(`notifications.group.${groupOf(template as NotificationKind)}`);
  return `${t('mailroom.mails.template.notification')}: ${group}`;
}
