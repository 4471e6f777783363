import type { AnyEndpoint } from '@ringside/contracts';

/** Parts of the API: what each is about, and the permissions (their first word) that belong to it. */
const TAGS = [
  ['Accounts', 'Signing up and in, one’s own account, its sessions and its data.', ['account', 'session', 'privacy']],
  ['API tokens', 'Tokens for scripts.', ['token']],
  ['People', 'Accounts as those see them who run the site: roles, bans, the audit log.', ['user', 'people', 'audit']],
  ['Discovery', 'Finding public events; calendars.', ['discovery', 'calendar']],
  ['Events', 'Events, their lives and reviews.', ['event', 'announcement', 'schedule']],
  ['Pictures', 'Pictures of events, teams and people.', ['picture']],
  ['Registrations', 'Who takes part, follows, and how it ended.', ['registration', 'favourite', 'results']],
  ['Staff', 'Who runs an event.', ['staff']],
  ['Teams', 'Teams, their members and invitations.', ['team']],
  [
    'Seats',
    'Seating plans, holds, orders and tickets, the box office and the door.',
    ['booking', 'ticket', 'payment', 'boxOffice', 'checkIn'],
  ],
  ['Tournaments', 'Tournaments, brackets and matches.', ['tournament', 'match']],
  ['Chat', 'Rooms and their logs.', ['chat']],
  ['Notifications', 'What people are told, mails, and the contact form.', ['notification', 'mail', 'contact']],
  ['Reports', 'What is counted, of an event and of the site.', ['report']],
  ['Site', 'Settings and pages of the site.', ['site', 'page', 'settings']],
  ['Platform', 'Health, and what no other part owns.', ['platform', 'live', 'markdown']],
] as const satisfies readonly (readonly [string, string, readonly string[]])[];

/** The part of the API that an endpoint belongs to; by its permission, else `Platform`. */
export function tagOf({ permission }: Pick<AnyEndpoint, 'permission'>): string {
  const [domain = ''] = permission.split('.');
  return TAGS.find(([, , domains]) => (domains as readonly string[]).includes(domain))?.[0] ?? 'Platform';
}

export const tagDescriptions: readonly { readonly name: string; readonly description: string }[] = TAGS.map(
  ([name, description]) => ({ name, description }),
);

/** `getEventsByEventIdReportsSeats`: one name an operation, stable as long as its address is. */
export const operationIdOf = ({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): string =>
  method.toLowerCase() +
  path
    .split('/')
    .filter(Boolean)
    .map((part) =>
      part.startsWith(':')
        ? `By${capital(part.slice(1))}`
        : part
            .split(/[^a-zA-Z0-9]+/)
            .map(capital)
            .join(''),
    )
    .join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What holds for the whole API, said once: Markdown. */
export const ABOUT = `What is true now. The guide \`docs/api.md\` says the same at length.

**Who asks**: a session cookie (\`POST /api/v1/session\`), or for scripts \`Authorization: Bearer rs_…\` with a personal API
token. Requests that change something and carry a cookie must come from the product's own origin.

**Refusals** are problem+json (RFC 9457) with a \`code\`. Every operation may answer 500 \`UNKNOWN\`.

**Lists** take \`limit\` (up to 100) and answer \`items\` and, unless it is the last page, \`next\`: give it back as \`cursor\`.
Unknown query parameters are refused with 422 \`INVALID\`.

**Repeats**: operations that take an \`Idempotency-Key\` have one effect and one answer under one key.

**Caching**: what everyone may read carries a weak ETag; with \`If-None-Match\` the answer is 304 while nothing has changed.`;
