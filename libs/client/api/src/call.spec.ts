/** @jest-environment node */
import { endpoint } from '@ringside/contracts';
import * as z from 'zod';
import { call } from './call';
import { RefusalError } from './refusal-error';
import { type AServer, aServer, json } from './testing/a-server';

const Thing = z.strictObject({ name: z.string() });

const renameThing = endpoint({
  method: 'PUT',
  path: '/halls/:hallId/things/:thingId',
  summary: 'For this spec',
  permission: 'platform.health',
  params: z.strictObject({ hallId: z.string(), thingId: z.int() }),
  body: Thing,
  response: Thing,
  errors: [],
});

const findThings = endpoint({
  method: 'GET',
  path: '/things',
  summary: 'For this spec',
  permission: 'platform.health',
  query: z.strictObject({
    word: z.string().optional(),
    state: z.array(z.string()).optional(),
    limit: z.int().optional(),
  }),
  response: z.array(Thing),
  errors: [],
});

const buyThing = endpoint({
  method: 'POST',
  path: '/things/buy',
  summary: 'For this spec',
  permission: 'platform.health',
  body: Thing,
  response: Thing,
  errors: [],
  idempotent: true,
});

const dropThing = endpoint({
  method: 'DELETE',
  path: '/things',
  summary: 'For this spec',
  permission: 'platform.health',
  response: z.void(),
  errors: [],
});

const refusalOfCall = (calling: Promise<unknown>): Promise<RefusalError> =>
  calling.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => (error instanceof RefusalError ? error : Promise.reject(error as Error)),
  );

describe('calling the server', () => {
  let server: AServer;
  const asked = () => server.arrived.at(-1);

  beforeEach(async () => {
    server = await aServer();
  });
  afterEach(() => server.close());

  it('puts each part where the contract says and answers what came', async () => {
    server.answer = (_request, response) => json(response, 200, { name: 'new' });
    const thing = await call(renameThing, { params: { hallId: 'A/1 ü', thingId: 7 }, body: { name: 'new' } });
    expect(thing).toEqual({ name: 'new' });
    expect(asked()).toMatchObject({
      method: 'PUT',
      url: '/api/v1/halls/A%2F1%20%C3%BC/things/7',
      body: '{"name":"new"}',
    });
    expect(asked()?.headers['content-type']).toBe('application/json');
  });

  it('leaves out what was not given in a query and repeats lists', async () => {
    server.answer = (_request, response) => json(response, 200, []);
    await call(findThings, { query: { word: undefined, state: ['a', 'b c'], limit: 5 } as never });
    expect(asked()?.url).toBe('/api/v1/things?state=a&state=b+c&limit=5');
  });

  it('sends neither body nor content type where there is nothing to send', async () => {
    server.answer = (_request, response) => void response.writeHead(204).end();
    expect(await call(dropThing, {})).toBeUndefined();
    expect(asked()).toMatchObject({ method: 'DELETE', body: '' });
    expect(asked()?.headers).not.toHaveProperty('content-type');
  });

  it('gives an idempotent operation a key of its own, or the one of the first try, and others none', async () => {
    server.answer = (_request, response) => json(response, 200, { name: 'x' });
    const keys: unknown[] = [];
    for (const options of [{}, {}, { key: 'the-first-try' }]) {
      await call(buyThing, { body: { name: 'x' } }, options);
      keys.push(asked()?.headers['idempotency-key']);
    }
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('the-first-try');
    await call(renameThing, { params: { hallId: 'A', thingId: 1 }, body: { name: 'x' } });
    expect(asked()?.headers).not.toHaveProperty('idempotency-key');
  });

  it('rejects with the refusal, its details, its fields and how long to wait', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Conflict',
      status: 429,
      code: 'RATE_LIMITED',
      requestId: 'r-1',
      details: { retryAfterSeconds: 7 },
      errors: [{ pointer: '/body/name', detail: 'is too long' }],
    };
    server.answer = (_request, response) => json(response, 429, problem, { 'retry-after': '7' });
    expect(await refusalOfCall(call(dropThing, {}))).toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      requestId: 'r-1',
      details: { retryAfterSeconds: 7 },
      errors: [{ pointer: '/body/name', detail: 'is too long' }],
      retryAfterMs: 7000,
    });
  });

  it.each([
    [502, 'UNAVAILABLE'],
    [504, 'UNAVAILABLE'],
    [500, 'UNKNOWN'],
    [418, 'UNKNOWN'],
  ])('takes a %i in the words of a proxy as %s', async (status, code) => {
    server.answer = (_request, response) =>
      void response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>');
    expect(await refusalOfCall(call(dropThing, {}))).toMatchObject({ code, status });
  });

  it('says OFFLINE when nobody answers', async () => {
    await server.close();
    expect(await refusalOfCall(call(dropThing, {}))).toMatchObject({ code: 'OFFLINE', status: 0 });
  });

  it('says OFFLINE when the answer breaks off', async () => {
    server.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"name":');
      response.destroy();
    };
    expect(await refusalOfCall(call(findThings, { query: {} }))).toMatchObject({ code: 'OFFLINE' });
  });

  it('leaves an aborted call to whoever aborted it', async () => {
    const abort = new AbortController();
    server.answer = () => abort.abort();
    const calling = call(findThings, { query: {} }, { signal: abort.signal });
    await expect(calling).rejects.toMatchObject({ name: 'AbortError' });
  });
});
