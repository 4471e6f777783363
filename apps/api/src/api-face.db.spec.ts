import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import { type AnyEndpoint, addressOf, type InputParts } from '@ringside/contracts';
import { getSession } from '@ringside/contracts/accounts';
import { getEvent, listMyEvents } from '@ringside/contracts/events';
import { getEventRoom } from '@ringside/contracts/chat';
import type { EventId } from '@ringside/kernel';
import { RouteRegistry, Topics } from '@ringside/server/platform';
import { anEvent } from '@ringside/server/testing';
import * as z from 'zod';
import { type Person, type WholeApp, wholeApp } from './testing';
import { HARMLESS_REPEATS, NUMBERED_LISTS, WHOLE_LISTS } from './testing/api-rules';
import { claimsOf, type Document, type Operation } from './testing/document';

jest.setTimeout(60_000);

const nameOf = ({ method, path }: AnyEndpoint) => `${method} ${path}`;
const documentedAt = ({ path }: AnyEndpoint) =>
  (path.startsWith('/health') ? path : `/api/v1${path}`).replaceAll(/:(\w+)/g, '{$1}');
const shapeOf = (schema: z.ZodType | undefined) => (schema instanceof z.ZodObject ? schema.shape : {}) as z.ZodRawShape;

/** How a list is asked for and answered. */
function factsOf({ query, response }: AnyEndpoint) {
  const [asked, answers] = [shapeOf(query), shapeOf(response)];
  const [limit, cursor] = [asked['limit'], asked['cursor']] as (z.ZodType | undefined)[];
  return {
    limit: limit?.safeParse(undefined).data,
    most: [100, 101, 0].map((rows) => limit?.safeParse(rows).success),
    cursor: cursor?.safeParse(undefined).success,
    items: answers['items'] instanceof z.ZodArray,
    next: answers['next'] instanceof z.ZodOptional,
  };
}

describe('the API', () => {
  let server: WholeApp;
  let contracts: readonly AnyEndpoint[];
  let document: Document;
  beforeAll(async () => {
    server = await wholeApp();
    contracts = server.app.get(RouteRegistry).contracts();
    document = (await (await fetch(`${server.origin}/api/docs/json`)).json()) as Document;
  }, 60_000);
  afterAll(() => server.close());

  const operationOf = (contract: AnyEndpoint) =>
    document.paths[documentedAt(contract)]?.[contract.method.toLowerCase()] as Operation;

  it('documents every operation under a name of its own: what it does, to which part it belongs and who may', () => {
    const operations = contracts.map(operationOf);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(contracts.length);
    const known = document.tags.map(({ name }) => name);
    for (const contract of contracts) {
      const { summary, description, tags, security } = operationOf(contract);
      expect([nameOf(contract), summary]).toEqual([nameOf(contract), contract.summary]);
      expect(description).toContain(`\`${contract.permission}\``);
      expect(known).toContain(tags[0]);
      expect([tags.length, security.length > 0]).toEqual([1, true]);
    }
  });

  it('has an example of every question, answer and refusal, and each is true to its schema', () => {
    const wrong = contracts.flatMap((contract) =>
      claimsOf(contract, operationOf(contract))
        .filter(([, schema, example]) => example === undefined || !schema.safeParse(example).success)
        .map(([what]) => `${nameOf(contract)} ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a guide that names every topic that can be watched, and no other', async () => {
    const guide = await readFile(path.join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
    const [, part = ''] = guide.split('### Topics\n');
    const [table = ''] = part.split('\n#');
    const named = [...table.matchAll(/^\| `([a-z-]+)(?::<id>)?`/gm)].map(([, kind]) => kind);
    expect(named.sort()).toEqual([...server.app.get(Topics).kinds].sort());
  });

  describe('a list', () => {
    const isList = ({ method, query, response }: AnyEndpoint) =>
      method === 'GET' && (response instanceof z.ZodArray || 'items' in shapeOf(response) || 'limit' in shapeOf(query));
    const isPaged = ({ path }: AnyEndpoint) => !(path in WHOLE_LISTS) && !NUMBERED_LISTS.includes(path);

    it('is paged by a cursor, 20 rows a page unless told, 100 at most, and answers items and the next cursor', () => {
      const lists = contracts.filter(isList).filter(isPaged);
      expect(lists.length).toBeGreaterThan(5);
      const paged = { limit: 20, most: [true, false, false], cursor: true, items: true, next: true };
      expect(Object.fromEntries(lists.map((list) => [list.path, factsOf(list)]))).toEqual(
        Object.fromEntries(lists.map(({ path }) => [path, paged])),
      );
    });

    it('is answered in one piece or by number only where that is bounded or never moves', () => {
      const lists = contracts.filter(isList).map(({ path }) => path);
      expect([...Object.keys(WHOLE_LISTS), ...NUMBERED_LISTS].filter((path) => !lists.includes(path))).toEqual([]);
    });
  });

  it('refuses query parameters that it does not know, also where it takes none', async () => {
    const lenient = contracts.filter(({ query }) => query?.safeParse({ noSuchThing: '1' }).success);
    expect(lenient.map(nameOf)).toEqual([]);
    for (const path of ['/home?noSuchThing=1', '/events?noSuchThing=1']) {
      const { status, body } = await server.visitor().fetch<unknown>('GET', path);
      expect([status, body.code, body.errors?.length]).toEqual([422, 'INVALID', 1]);
    }
  });

  it('repeats no command that makes something twice: it takes a key, or a repeat does no harm', () => {
    const posts = contracts.filter(({ method }) => method === 'POST');
    const unguarded = posts.filter(({ idempotent, path }) => !idempotent && !(path in HARMLESS_REPEATS));
    expect(unguarded.map(nameOf)).toEqual([]);
    const unkeyed = posts.filter(({ idempotent }) => !idempotent).map(({ path }) => path);
    expect(Object.keys(HARMLESS_REPEATS).filter((path) => !unkeyed.includes(path))).toEqual([]);
  });

  describe('an answer that everyone may read', () => {
    let eventId: EventId;
    let owner: Person;
    beforeEach(async () => {
      owner = await server.person('organizer');
      ({ eventId } = await anEvent(server.database, { ownerId: owner.id }));
    });
    const get = (person: Person, endpoint: AnyEndpoint, tag?: string) => {
      const address = addressOf(endpoint.path, { params: { eventId } } as InputParts);
      return person.fetch<unknown>('GET', address, undefined, tag === undefined ? {} : { 'if-none-match': tag });
    };

    it('is told once: 304 and nothing more while it is the same, and anew when it has changed', async () => {
      const visitor = server.visitor();
      const first = await get(visitor, getEvent);
      const tag = first.headers.get('etag')!;
      expect(tag).toMatch(/^W\/"[\w-]+"$/);
      expect(Object.fromEntries(first.headers)).toMatchObject({
        'cache-control': 'private, no-cache',
        vary: 'cookie, authorization',
      });
      const again = await get(visitor, getEvent, `"other", ${tag}`);
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
      // what the owner may do is in the answer too: a tag of one person is none of another's
      expect((await get(owner, getEvent, tag)).status).toBe(200);
      await server.database.query(`update event set title = title || '!' where id = $1`, [eventId]);
      const changed = await get(visitor, getEvent, tag);
      expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
    });

    it('is kept by nobody when it is refused, or is about oneself', async () => {
      await server.database.query(`update event set state = 'draft' where id = $1`, [eventId]);
      const answers = [
        await get(server.visitor(), getEventRoom),
        await get(owner, getSession),
        await get(owner, listMyEvents),
      ];
      for (const { headers } of answers)
        expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    });
  });
});
