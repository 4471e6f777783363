import { groupOf, type Language, MAIL_TEMPLATES, type NotificationKind } from '@ringside/contracts/notifications';
import type { NewMail } from './mail.repository';
import { germanMails } from './mails/de';
import { englishMails } from './mails/en';
import { frenchMails } from './mails/fr';
import type { Letter, MailTexts } from './mails/mail-texts';

const TEXTS: Readonly<Record<Language, MailTexts>> = { en: englishMails, fr: frenchMails, de: germanMails };

/** Where the addresses in mails lead. */
export interface MailPlaces {
  /** The address that people use, without a slash at its end. */
  readonly publicUrl: string;
  /** Of the page that ends mails of this kind, for notifications. */
  readonly unsubscribeUrl?: string;
}

export interface RenderedMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Params = Readonly<Record<string, string | number>>;

const isTemplate = (name: string): name is (typeof MAIL_TEMPLATES)[number] =>
  (MAIL_TEMPLATES as readonly string[]).includes(name);

/** Says a mail in its reader's language. @throws Error for a link that leads out of the product */
export function renderMail(
  mail: Pick<NewMail, 'template' | 'name' | 'language' | 'params' | 'link'>,
  places: MailPlaces,
): RenderedMail {
  const texts = TEXTS[mail.language];
  const letter: Letter = isTemplate(mail.template) ? texts.templates[mail.template] : texts.kinds[mail.template];
  const params = sayRole({ name: mail.name, ...mail.params }, texts);
  const subject = oneLine(fill(letter.subject, params));
  const parts = {
    greeting: oneLine(mail.name === '' ? texts.greetingNameless : fill(texts.greeting, params)),
    paragraphs: paragraphsOf(fill(letter.body, params)),
    ...(mail.link !== null && letter.action !== undefined
      ? { button: { words: letter.action, url: addressIn(places.publicUrl, mail.link) } }
      : {}),
    ...footOf(mail.template, texts, places),
  };
  return { subject, text: toText(parts, texts), html: toHtml(subject, parts, texts, mail.language) };
}

interface Parts {
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly words: string; readonly url: string };
  readonly reason: string;
  readonly links: readonly { readonly words: string; readonly url: string }[];
}

function footOf(template: NewMail['template'], texts: MailTexts, places: MailPlaces): Pick<Parts, 'reason' | 'links'> {
  if (isTemplate(template)) {
    const reason =
      { contactReply: texts.contactReason, holdCarried: texts.guestReason }[template as string] ?? texts.accountReason;
    return { reason: fill(reason, { site: hostOf(places.publicUrl) }), links: [] };
  }
  return {
    reason: fill(texts.notificationReason, { group: texts.groups[groupOf(template satisfies NotificationKind)] }),
    links: [
      ...(places.unsubscribeUrl === undefined ? [] : [{ words: texts.unsubscribe, url: places.unsubscribeUrl }]),
      { words: texts.settings, url: `${places.publicUrl}/settings/notifications` },
    ],
  };
}

function sayRole(params: Params, { roles }: MailTexts): Params {
  const { role } = params;
  return typeof role === 'string' && Object.hasOwn(roles, role)
    ? { ...params, role: roles[role as keyof typeof roles] }
    : params;
}

/** What is not given is left out: a reader can do nothing with a placeholder. */
const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : ''));

/** Nothing in it can end a header or start another one. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const hostOf = (publicUrl: string): string => new URL(publicUrl).host;

/** @throws Error for what is not a path of the product */
export function addressIn(publicUrl: string, path: string): string {
  const address = new URL(path, `${publicUrl}/`);
  if (!path.startsWith('/') || address.origin !== new URL(publicUrl).origin)
    throw new Error('A link of a mail is not a path of the product.');
  return address.href;
}

function toText({ greeting, paragraphs, button, reason, links }: Parts, _texts: MailTexts): string {
  const foot = [reason, ...links.map(({ words, url }) => `${words}: ${url}`)].join('\n');
  const blocks = [
    greeting,
    ...paragraphs,
    ...(button ? [`${button.words}:\n${button.url}`] : []),
    'Ringside',
    `-- \n${foot}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
const lines = (text: string): string => escape(text).replaceAll('\n', '<br>');

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif;line-height:1.5';

/** Nothing is fetched: no picture, no style sheet, no counter of who opened it. */
function toHtml(
  subject: string,
  { greeting, paragraphs, button, reason, links }: Parts,
  texts: MailTexts,
  language: Language,
): string {
  const action = button
    ? `<p style="margin:24px 0"><a href="${escape(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#ff7a2f;color:#1c0d03;font-weight:600;text-decoration:none">${escape(button.words)}</a></p>
<p style="font-size:14px">${escape(texts.linkHint)}<br><a href="${escape(button.url)}" style="word-break:break-all">${escape(button.url)}</a></p>`
    : '';
  const foot = links.map(({ words, url }) => `<a href="${escape(url)}">${escape(words)}</a>`).join(' · ');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;${FONT};font-size:16px">
<div role="article" lang="${language}" style="max-width:560px;margin:0 auto">
<p>${escape(greeting)}</p>
${paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`).join('\n')}
${action}
<p>Ringside</p>
<hr style="border:0;border-top:1px solid #8884">
<p style="font-size:13px">${escape(reason)}${foot === '' ? '' : `<br>${foot}`}</p>
</div>
</body>
</html>
`;
}
