/**
 * What became of a mail. `queued` and `sending` are on their way; `sent` was accepted by the next server; `failed` was
 * refused for good; `unsure` was handed over, and the answer never came; `kept` was never sent, as no server is configured.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'unsure', 'kept'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Those that an administrator may send (again). */
export const OPEN_MAIL_STATES: readonly MailState[] = ['failed', 'unsure', 'kept'];
