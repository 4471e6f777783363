import net from 'node:net';
import { signUp } from '@ringside/contracts/accounts';
import { getReady } from '@ringside/contracts/platform';
import { type Answer, type WholeApp, wholeApp } from './testing';

describe('a request', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    server.visitor().fetch<unknown>('POST', '/session', body, headers);

  it.each<[string, number, string, () => Promise<Answer<unknown>>]>([
    ['broken JSON', 400, 'MALFORMED', () => post('{')],
    ['an empty body', 400, 'MALFORMED', () => post('')],
    ['a body too large', 413, 'TOO_LARGE', () => post({ identifier: 'x'.repeat(70_000) })],
    ['text', 415, 'UNSUPPORTED_TYPE', () => post('x', { 'content-type': 'text/plain' })],
    ['a form', 415, 'UNSUPPORTED_TYPE', () => post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['another origin', 403, 'FOREIGN_ORIGIN', () => post({}, { origin: 'https://evil.example' })],
    ['no origin of note', 403, 'FOREIGN_ORIGIN', () => post({}, { origin: 'null' })],
    ['an unknown path', 404, 'NOT_FOUND', () => server.visitor().fetch('GET', '/nope')],
    ['a path that cannot be decoded', 400, 'MALFORMED', () => server.visitor().fetch('GET', '/%E0%A4%A')],
    ['an unknown method', 404, 'NOT_FOUND', () => server.visitor().fetch('PATCH', '/session', {})],
  ])('with %s is a problem of status %i, %s', async (_what, status, code, ask) => {
    const answer = await ask();
    expect([answer.status, answer.body.status, answer.body.code]).toEqual([status, status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('names every field that is not valid, and unknown ones', async () => {
    const answer = await server
      .visitor()
      .fetch<unknown>('POST', '/users', { username: 'x', email: 'no', isAdmin: true });
    expect([answer.status, answer.body.code]).toEqual([422, 'INVALID']);
    expect(answer.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(
      ['#/', '#/email', '#/password', '#/username'].map((p) => (p === '#/' ? '#' : p)),
    );
  });

  it('carries strict headers and an id, in refusals too', async () => {
    const answer = await post({}, { origin: 'null', 'x-request-id': 'my-request-1' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-request-id': 'my-request-1',
      'cache-control': 'no-store',
    });
    expect(answer.body.requestId).toBe('my-request-1');
  });

  it('that is not HTTP gets a problem too', async () => {
    const { port } = new URL(server.origin);
    const text = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.end('nonsense\r\n\r\n'));
      socket.on('data', (data) => (received += String(data)));
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1.1 400 [\s\S]*application\/problem\+json/);
  });

  it('finds the server ready and documented', async () => {
    expect((await server.visitor().ask(getReady, {})).body).toEqual({ status: 'ok', degraded: [] });
    const docs = await fetch(`${server.origin}/api/docs/json`);
    const document = (await docs.json()) as { paths: Record<string, Record<string, { responses: object }>> };
    expect(Object.keys(document.paths[`/api/v1${signUp.path}`]?.['post']?.responses ?? {}).sort()).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
  });
});
