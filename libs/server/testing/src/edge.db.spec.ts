import { Controller, Get, Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { endpoint, type Permission, socketCommand } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import { BodyOf, Database, Gateway, OnCommand, Route, RouteRegistry } from '@ringside/server/platform';
import * as z from 'zod';
import { type TestDatabase, testDatabase, testPlatform } from './index';

const Note = z.strictObject({ n: z.int() });
const post = { method: 'POST', summary: 'Note', permission: 'platform.health', body: Note, errors: [] } as const;
const note = endpoint({ ...post, path: '/notes', response: Note, idempotent: true });
const refuse = endpoint({ ...post, path: '/refusals', response: Note });
const lie = endpoint({ ...post, path: '/lies', response: Note });

@Controller()
class NotesController {
  constructor(private readonly database: Database) {}

  @Route(note)
  async note(@BodyOf(note) { n }: z.output<typeof Note>) {
    const [row] = await this.database.transact(() =>
      this.database.write<{ n: number }>('insert into thing values ($1) returning n', [n]),
    );
    if (n === 13) throw new Refusal('STALE');
    return row;
  }

  @Route(refuse)
  refuse() {
    throw new Refusal('NO_SUCH_CODE', { secret: 'inside' });
  }

  @Route(lie)
  lie() {
    return { n: 1, password: 'hush' };
  }
}
@Module({ controllers: [NotesController] })
class NotesModule {}

@Controller()
class UndeclaredController {
  @Get('open-door')
  door() {
    return {};
  }
}
@Module({ controllers: [UndeclaredController] })
class UndeclaredModule {}

const shout = socketCommand('test:shout', {
  summary: 'Shout',
  permission: 'no.such' as Permission,
  payload: Note,
  ack: Note,
  errors: [],
});
@Gateway()
@Injectable()
class ShoutGateway {
  @OnCommand(shout)
  shout() {
    return {};
  }
}
@Module({ providers: [ShoutGateway] })
class ShoutModule {}

describe('the edge of the server', () => {
  let store: TestDatabase;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    store = await testDatabase();
    await store.query('create table thing (n int)');
    app = await testPlatform(store, { modules: [NotesModule] });
    await app.getHttpAdapter().getInstance().ready();
  }, 60_000);
  afterEach(() => store.query('truncate thing'));
  afterAll(async () => {
    await app.close();
    await store.drop();
  });
  const send = (url: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers });
  const count = async () => (await store.query('select n from thing')).length;

  describe('under an idempotency key', () => {
    const headers = { 'idempotency-key': 'key-00000001' };

    it('does a command once and answers every repeat alike, also parallel ones', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => send('/notes', { n: 1 }, headers)));
      expect(new Set(answers.map(({ statusCode, payload }) => `${statusCode} ${payload}`))).toEqual(
        new Set(['201 {"n":1}']),
      );
      expect(await count()).toBe(1);
    });

    it('refuses another body', async () => {
      const answer = await send('/notes', { n: 2 }, headers);
      expect([answer.statusCode, answer.json().code, await count()]).toEqual([422, 'KEY_REUSED', 0]);
    });

    it('keeps nothing of a refused command', async () => {
      const key = { 'idempotency-key': 'key-00000013' };
      expect((await send('/notes', { n: 13 }, key)).json().code).toBe('STALE');
      expect(await count()).toBe(0);
      expect((await send('/notes', { n: 14 }, key)).statusCode).toBe(201);
    });

    it('refuses a key that is none', async () => {
      expect((await send('/notes', { n: 1 }, { 'idempotency-key': 'x' })).json().code).toBe('INVALID');
    });
  });

  it('tells nothing of a bug', async () => {
    const answer = await send('/refusals', { n: 1 });
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'UNKNOWN',
      instance: '/refusals',
      requestId: expect.any(String),
    });
  });

  it('lets nothing out that the contract does not name', async () => {
    const answer = await send('/lies', { n: 1 });
    expect(answer.payload).not.toContain('hush');
  });

  it('does not open for a route or a socket command without a declared permission', async () => {
    const open = async (module: new () => object) => {
      const other = await testPlatform(store, { modules: [module] });
      try {
        return other.get(RouteRegistry).contracts();
      } finally {
        await other.close();
      }
    };
    await expect(open(UndeclaredModule)).rejects.toThrow('UndeclaredController.door is a route without a contract');
    expect(() => Route({ ...note, permission: 'no.such' as Permission })).toThrow('permission that does not exist');
    await expect(open(ShoutModule)).rejects.toThrow('permission that does not exist');
  });
});
