import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { banUser } from '@ringside/contracts/accounts';
import {
  createMyFeed,
  getEventCalendar,
  getFacets,
  getMyFeed,
  removeMyFeed,
  searchEvents,
} from '@ringside/contracts/discovery';
import type { EndpointInput } from '@ringside/contracts';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { JSDOM } from 'jsdom';
import { type Person, type WholeApp, wholeApp } from './testing';

type Wish = EndpointInput<typeof searchEvents>['query'];
const WEB = path.resolve(import.meta.dirname, '../../web/index.html');

describe('finding events', () => {
  let server: WholeApp;
  let folder: string;
  let olivia: Person;
  let visitor: Person;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ringside-'));
    await cp(WEB, path.join(folder, 'web/index.html'));
    server = await wholeApp({ STATIC_ROOT: folder });
    [olivia, visitor] = [await server.person('organizer'), server.visitor()];
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** An event with some columns of one's own. */
  async function event(columns: Readonly<Record<string, unknown>> = {}, owner = olivia): Promise<EventId> {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    await server.database.query(`update event set published_at = clock_timestamp() where id = $1`, [eventId]);
    for (const [column, value] of Object.entries(columns))
      await server.database.query(`update event set ${column} = $2 where id = $1`, [eventId, value]);
    return eventId;
  }
  const found = async (query: Wish, person = visitor) =>
    (await person.call(searchEvents, { query: { limit: 100, ...query } })).items.map(({ id }) => id);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const page = async (address: string) => {
    const answer = await fetch(`${server.origin}${address}`, { headers: { accept: 'text/html' } });
    const text = await answer.text();
    return { status: answer.status, text, document: new JSDOM(text).window.document };
  };

  describe('by searching', () => {
    it('looks into titles, games, places and names of organizers, whatever the case', async () => {
      const ids = {
        title: await event({ title: 'Zephyr_100% Night' }),
        game: await event({ games: ['Zephyrball'] }),
        place: await event({ venue_name: 'Zephyr Hall' }),
        address: await event({ venue_name: 'Hall', venue_address: 'Zephyr Street 4' }),
      };
      const organizer = await server.person('organizer');
      await server.database.query(`update app_user set name = 'Zephyrine' where id = $1`, [organizer.id]);
      const hers = await event({}, organizer);
      expect((await found({ search: 'ZEPHYR' })).sort()).toEqual([...Object.values(ids), hers].sort());
      expect(await found({ search: 'zephyr_100%' })).toEqual([ids.title]);
      expect(await found({ search: 'zephyr%100' })).toEqual([]);
      expect(await found({ search: 'phyrine' })).toEqual([hers]);
    });

    it('narrows by game, place, time, size, organizer and free places, and says how many there are', async () => {
      const organizer = await server.person('organizer');
      const make = (columns: object) => event({ ...columns }, organizer);
      const online = await make({ games: ['Go', 'Chess'], capacity: 10 });
      const hall = await make({
        games: ['Go'],
        venue_name: 'Hall',
        capacity: 2,
        ends_at: inDays(20),
        starts_at: inDays(19),
      });
      const guests = [await server.person(), await server.person(), await server.person()];
      for (const [n, state] of (['accepted', 'joined', 'withdrawn'] as const).entries())
        await server.database.query('insert into registration (event_id, user_id, state) values ($1, $2, $3)', [
          hall,
          guests[n]?.id,
          state,
        ]);
      const mine = (query: Wish) => found({ organizer: organizer.id, ...query });
      expect(await mine({})).toEqual([online, hall]);
      expect(await mine({ game: 'Chess' })).toEqual([online]);
      expect(await mine({ game: 'chess' })).toEqual([]);
      expect(await mine({ place: 'onSite' })).toEqual([hall]);
      expect(await mine({ place: 'online' })).toEqual([online]);
      expect(await mine({ from: inDays(10) })).toEqual([hall]);
      expect(await mine({ to: inDays(10) })).toEqual([online]);
      expect(await mine({ from: inDays(19.5), to: inDays(19.6) })).toEqual([hall]);
      expect(await mine({ minPlaces: 3 })).toEqual([online]);
      expect(await mine({ maxPlaces: 3 })).toEqual([hall]);
      expect(await mine({ free: 'only' })).toEqual([online]);
      expect(await mine({ sort: 'places' })).toEqual([online, hall]);
      expect(await mine({ sort: 'newest' })).toEqual([hall, online]);
      expect((await visitor.call(searchEvents, { query: { organizer: organizer.id, limit: 1 } })).total).toBe(2);
    });

    it.each(['start', 'newest', 'places'] as const)('leads through all pages once, sorted by %s', async (sort) => {
      const organizer = await server.person('organizer');
      const same = inDays(3);
      for (let n = 0; n < 7; n++)
        await event({ capacity: 5 + (n % 2), ends_at: inDays(4), starts_at: same, published_at: same }, organizer);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { organizer: organizer.id, sort, limit: 3, ...(cursor ? { cursor } : {}) };
        const { items, next } = await visitor.call(searchEvents, { query });
        seen.push(...items.map(({ id }) => id));
        cursor = next;
      } while (cursor);
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
      expect(await found({ organizer: organizer.id, sort })).toEqual(seen);
      const bad = await visitor.ask(searchEvents, { query: { sort, cursor: 'x' } });
      expect(bad.body.code).toBe('INVALID');
    });

    it('finds nothing that is not public, for nobody', async () => {
      const organizer = await server.person('organizer');
      for (const state of ['draft', 'submitted', 'rejected', 'suspended', 'cancelled'])
        await event({ state }, organizer);
      for (const person of [visitor, organizer, await server.person('admin')]) {
        expect(await found({ organizer: organizer.id }, person)).toEqual([]);
        expect(await found({ organizer: organizer.id, when: 'past' }, person)).toEqual([]);
      }
    });

    it('counts what can be filtered by', async () => {
      const organizer = await server.person('organizer');
      await event({ games: ['Rarity'] }, organizer);
      await event({ games: ['Rarity', 'Other'], venue_name: 'Hall' }, organizer);
      await event({ games: ['Rarity'], state: 'draft' }, organizer);
      const before = await visitor.call(getFacets, { query: {} });
      expect(before.games.find(({ game }) => game === 'Rarity')?.count).toBe(2);
      expect(before.organizers.find(({ id }) => id === organizer.id)).toMatchObject({
        count: 2,
        name: organizer.user?.name,
      });
      await event({ venue_name: 'Other hall' }, organizer);
      const after = await visitor.call(getFacets, { query: {} });
      expect([after.online - before.online, after.onSite - before.onSite]).toEqual([0, 1]);
    });
  });

  describe('in a calendar', () => {
    /** A reader of RFC 5545: the properties of each component, unfolded and unescaped. */
    function read(text: string): readonly ReadonlyMap<string, string>[] {
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events: Map<string, string>[] = [];
      for (const line of lines
        .join('\r\n')
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')) {
        const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
        if (line === 'BEGIN:VEVENT') events.push(new Map());
        events.at(-1)?.set(
          name,
          value.replace(/\\([nN,;\\])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign)),
        );
      }
      return events;
    }
    const calendarOf = async (person: Person, eventId: EventId) =>
      person.fetch<string>('GET', getEventCalendar.path.replace(':eventId', eventId));

    it('is what it was, however its words are written', async () => {
      const title = 'Finale; \\n, "Ünïcode" ' + '🏆'.repeat(30);
      const eventId = await event({
        title,
        summary: 'BEGIN:VEVENT, then;\\ more',
        venue_name: 'Halle; 7, Nord',
        venue_address: 'Straße 1',
        ends_at: '2031-03-30T03:30:00Z',
        starts_at: '2031-03-30T00:30:00Z',
      });
      const answer = await calendarOf(visitor, eventId);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const [read1, ...rest] = read(String(answer.body));
      expect(rest).toEqual([]);
      expect(Object.fromEntries(read1 ?? [])).toMatchObject({
        SUMMARY: title,
        LOCATION: 'Halle; 7, Nord, Straße 1',
        DTSTART: '20310330T003000Z',
        DTEND: '20310330T033000Z',
        STATUS: 'CONFIRMED',
      });
      expect(read1?.get('DESCRIPTION')).toContain('BEGIN:VEVENT, then;\\ more');
      expect(read1?.get('UID')).toMatch(new RegExp(`^${eventId}@`));
    });

    it('is nothing for those who may not see it', async () => {
      const eventId = await event({ state: 'draft' });
      expect((await calendarOf(visitor, eventId)).status).toBe(404);
      expect((await calendarOf(olivia, eventId)).status).toBe(200);
    });

    it('of a person holds what they take part in, under an address that is theirs to void', async () => {
      const person = await server.person();
      const [registered, followed, rejected, hidden] = [
        await event(),
        await event(),
        await event(),
        await event({ state: 'suspended' }),
      ];
      const cancelled = await event({ state: 'cancelled' });
      for (const [eventId, state] of [
        [registered, 'accepted'],
        [rejected, 'rejected'],
        [hidden, 'accepted'],
        [cancelled, 'accepted'],
      ])
        await server.database.query('insert into registration (event_id, user_id, state) values ($1, $2, $3)', [
          eventId,
          person.id,
          state,
        ]);
      await server.database.query('insert into event_favourite (event_id, user_id) values ($1, $2)', [
        followed,
        person.id,
      ]);
      expect(await person.call(getMyFeed, {})).toEqual({ createdAt: null });
      const { address } = await person.call(createMyFeed, {});
      const feed = (of: string) => fetch(`${server.origin}${new URL(of).pathname}`);
      const events = read(await (await feed(address)).text());
      expect(events.map((one) => one.get('UID')?.split('@')[0]).sort()).toEqual(
        [registered, followed, cancelled].sort(),
      );
      expect(events.find((one) => one.get('UID')?.startsWith(cancelled))?.get('STATUS')).toBe('CANCELLED');
      const [stored] = await server.database.query<{ row: string }>(
        'select f::text as row from calendar_feed f where user_id = $1',
        [person.id],
      );
      expect(stored?.row).not.toContain(address.split('/').at(-2));

      const again = await person.call(createMyFeed, {});
      expect((await feed(address)).status).toBe(404);
      expect((await feed(again.address)).status).toBe(200);
      const moderator = await server.person('moderator');
      const ban = { params: { userId: person.id }, body: { reason: 'Insults', until: null } };
      await moderator.call(banUser, ban);
      expect((await feed(again.address)).status).toBe(404);
      await server.database.query('update user_ban set lifted_at = clock_timestamp() where user_id = $1', [person.id]);
      expect((await feed(again.address)).status).toBe(200);
      await person.signIn();
      await person.call(removeMyFeed, {});
      expect((await feed(again.address)).status).toBe(404);
    });
  });

  describe('from elsewhere', () => {
    it('shows what a shared address is about, in words that stay words', async () => {
      const title = `</title><script>alert(1)</script> "quoted" & 'so' $& $1`;
      const eventId = await event({ title, summary: '"><img src=x onerror=alert(1)>' });
      for (const address of [`/events/${eventId}`, `/events/${eventId}/seats?x=1`]) {
        const { document, status } = await page(address);
        const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
        expect(status).toBe(200);
        expect(document.title).toBe(`${title} · Ringside`);
        expect(meta('og:title')).toBe(title);
        expect(meta('og:description')).toBe('"><img src=x onerror=alert(1)>');
        expect(document.querySelectorAll('meta[name="description"]')).toHaveLength(1);
        expect(meta('og:url')).toMatch(new RegExp(`^http.*/events/${eventId}$`));
        expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(meta('og:url'));
        expect([...document.querySelectorAll('script')].map(({ textContent }) => textContent)).toEqual(['']);
        expect(document.querySelector('img')).toBeNull();
      }
    });

    it('says nothing of an event that is not public, and leaves other pages as they are', async () => {
      const hidden = await event({ state: 'suspended', title: 'Hidden away' });
      const plain = (await page('/')).text;
      expect(plain).toContain('<title>Ringside</title>');
      for (const address of [
        `/events/${hidden}`,
        '/events/00000000-0000-7000-8000-000000000000',
        "/events/x'; drop table event",
        '/my-space',
      ])
        expect((await page(address)).text).toBe(plain);
    });

    it('names its public pages to search engines, and what not to read', async () => {
      const [open, hidden] = [await event(), await event({ state: 'draft' })];
      const sitemap = await (await fetch(`${server.origin}/sitemap.xml`)).text();
      const document = new JSDOM(sitemap, { contentType: 'application/xml' }).window.document;
      const addresses = [...document.querySelectorAll('url > loc')].map(({ textContent }) => textContent ?? '');
      expect(addresses.some((address) => address.endsWith(`/events/${open}`))).toBe(true);
      expect(addresses.some((address) => address.includes(hidden))).toBe(false);
      const robots = await (await fetch(`${server.origin}/robots.txt`)).text();
      expect(robots).toMatch(/^Disallow: \/api\/$/m);
      expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
    });
  });
});
