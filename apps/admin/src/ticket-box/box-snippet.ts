import type { EventId } from '@ringside/kernel';

export const BOX_THEMES = ['auto', 'light', 'dark'] as const;
export const USUAL_ACCENT = '#ff7a2f';

/** How an organizer wants the box to look. Nothing for a language follows the reader's browser. */
export interface BoxOptions {
  readonly theme: (typeof BOX_THEMES)[number];
  readonly accent: string;
  readonly language: string;
}

interface OfBox {
  readonly eventId: EventId;
  /** Where this server is found. */
  readonly site: string;
  /** Of the link that stays where there is no box. */
  readonly label: string;
}

/** What is said aside from the defaults. */
function said({ theme, accent, language }: BoxOptions): [string, string][] {
  const all: [string, string][] = [
    ['theme', theme === 'auto' ? '' : theme],
    ['accent', accent === USUAL_ACCENT ? '' : accent],
    ['language', language],
  ];
  return all.filter(([, value]) => value !== '');
}

/** What an organizer pastes into a page. */
export function writeSnippet({ eventId, site, label }: OfBox, options: BoxOptions): string {
  const attributes = [['event', eventId], ...said(options)].map(([name, value]) => `${name}="${escaped(value ?? '')}"`);
  return [
    `<ringside-tickets ${attributes.join(' ')}>`,
    `  <a href="${escaped(`${site}/events/${eventId}`)}">${escaped(label)}</a>`,
    '</ringside-tickets>',
    `<script async src="${escaped(`${site}/embed.js`)}"></script>`,
  ].join('\n');
}

/** Where the box itself is, on this server. */
export const boxAddress = (eventId: EventId, options: BoxOptions): string =>
  `/embed/events/${eventId}?${new URLSearchParams(said(options)).toString()}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
