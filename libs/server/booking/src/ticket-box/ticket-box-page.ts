import type { Language } from '@ringside/contracts/notifications';
import type { FramedPage } from '@ringside/server/platform';
import { type BoxLook, inkOn } from './box-look';
import type { Box, BoxLine } from './ticket-box.reader';
import { ticketBoxWords } from './ticket-box.words';

/** Days before months and 24 hours, as everywhere here. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', de: 'de' };

/** Writes a box as a whole page that needs no script. */
export function writeBox(box: Box, look: BoxLook, site: string): FramedPage {
  const { event } = box;
  const style = `:root{--accent:${look.accent};--accent-ink:${inkOn(look.accent)}}`;
  const html = [
    '<!doctype html>',
    `<html lang="${look.language}"${look.theme ? ` data-theme="${look.theme}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="robots" content="noindex" />',
    `<title>${escaped(event.title)}</title>`,
    `<link rel="stylesheet" href="/embed/box.css" /><style>${style}</style>`,
    '<script defer src="/embed/box.js"></script>',
    '</head>',
    '<body><main>',
    `<h1>${escaped(event.title)}</h1>`,
    writeWhen(box, look.language),
    writeNote(box, look.language),
    writeLines(box, look.language),
    writeLink(box, look.language, site),
    '</main></body></html>',
  ];
  return { html: html.filter(Boolean).join('\n'), style };
}

function writeWhen({ event }: Box, language: Language): string {
  const { startsAt, timeZone } = event;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return `<p><time datetime="${new Date(startsAt).toISOString()}">${escaped(format.format(startsAt))}</time></p>`;
}

/** What stands against buying now. */
function noteOf({ event, sale, lines, now }: Box, language: Language): string | undefined {
  const words = ticketBoxWords[language];
  if (event.state === 'cancelled') return words.cancelled;
  if (event.state === 'finished') return words.ended;
  if (!sale || lines.length === 0) return words.nothing;
  if (sale.saleUntil !== null && sale.saleUntil <= now) return words.over;
  if (sale.saleFrom === null || sale.saleFrom <= now) return undefined;
  return words.opens.replace('{moment}', momentOf(sale.saleFrom, event.timeZone, language));
}

function writeNote(box: Box, language: Language): string {
  const note = noteOf(box, language);
  return note ? `<p class="note">${escaped(note)}</p>` : '';
}

function writeLines(box: Box, language: Language): string {
  if (!box.sale || !isSelling(box) || box.lines.length === 0) return '';
  const words = ticketBoxWords[language];
  const items = box.lines.map((line) => {
    const left = leftOf(line, box, language);
    return [
      `<li${line.isSoldOut ? ' class="gone"' : ''}><span class="name">${escaped(line.name ?? words.seats)}</span>`,
      `<span class="price">${escaped(priceOf(line, box.sale?.currency ?? '', language))}</span>`,
      left ? `<span class="left">${escaped(left)}</span></li>` : '</li>',
    ].join(' ');
  });
  return `<ul>${items.join('\n')}</ul>`;
}

const isSelling = ({ event: { state } }: Box): boolean => state === 'published' || state === 'started';

function leftOf(line: BoxLine, { event, now }: Box, language: Language): string {
  const words = ticketBoxWords[language];
  if (line.isSoldOut) return words.soldOut;
  if (line.saleUntil !== null && line.saleUntil <= now) return words.over;
  if (line.saleFrom !== null && line.saleFrom > now)
    return words.opens.replace('{moment}', momentOf(line.saleFrom, event.timeZone, language));
  if (line.free === null) return '';
  return line.free === 0
    ? words.held
    : words.left.replace('{count}', new Intl.NumberFormat(LOCALES[language]).format(line.free));
}

function priceOf({ from, to }: BoxLine, currency: string, language: Language): string {
  const words = ticketBoxWords[language];
  if (to === 0) return words.free;
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency });
  const amount = format.format(from / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  return from === to ? amount : words.from.replace('{amount}', amount);
}

/** Buying needs cookies, which a frame of another site does not have: it goes on in a tab of its own. */
function writeLink(box: Box, language: Language, site: string): string {
  const words = ticketBoxWords[language];
  const canBuy = box.sale !== null && isSelling(box) && box.lines.length > 0;
  const label = canBuy ? (box.sale?.planId ? words.chooseSeats : words.getTickets) : words.toEvent;
  const address = `${site}/events/${box.event.eventId}${canBuy ? '/seats' : ''}`;
  const name = `${label} (${words.newTab})`;
  return `<a class="go" href="${escaped(address)}" target="_blank" rel="noopener" aria-label="${escaped(name)}">${escaped(label)}</a>`;
}

const momentOf = (moment: number, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
