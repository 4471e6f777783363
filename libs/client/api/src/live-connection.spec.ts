/** @jest-environment node */
import { socketCommand, socketEvent } from '@ringside/contracts';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the client is tested against a real server
import { Server, type Socket } from 'socket.io';
import { io } from 'socket.io-client';
import * as z from 'zod';
import { LiveConnection, type LiveStatus } from './live-connection';
import { type AServer, aServer } from './testing/a-server';
import { on } from './watcher';

const greet = socketCommand('hall:greet', {
  summary: 'For this spec',
  permission: 'live.watch',
  payload: z.strictObject({ name: z.string() }),
  ack: z.strictObject({ greeting: z.string() }),
  errors: [],
});
const hallChanged = socketEvent('hall:changed', { payload: z.strictObject({ rev: z.int() }) });

type Ack = (answer: unknown) => void;

describe('the live connection', () => {
  let http: AServer;
  let server: Server;
  let live: LiveConnection;
  /** Every command of every socket, in order. */
  let commands: string[];
  let answerWatch: (socket: Socket, topic: string, ack: Ack) => void;

  const admit = (socket: Socket, topic: string, ack: Ack) => {
    void socket.join(topic);
    ack({ ok: true, value: {} });
  };

  beforeEach(async () => {
    http = await aServer();
    server = new Server(http.http, { transports: ['websocket'] });
    commands = [];
    answerWatch = admit;
    server.on('connection', (socket) => {
      socket.on('live:watch', ({ topic }: { topic: string }, ack: Ack) => {
        commands.push(`watch ${topic}`);
        answerWatch(socket, topic, ack);
      });
      socket.on('live:unwatch', ({ topic }: { topic: string }, ack: Ack) => {
        commands.push(`unwatch ${topic}`);
        void socket.leave(topic);
        ack({ ok: true, value: {} });
      });
      socket.on('hall:greet', ({ name }: { name: string }, ack: Ack) => {
        if (name === 'stranger') ack({ ok: false, error: { code: 'FORBIDDEN', details: { name } } });
        else if (name === 'killer') socket.disconnect(true);
        else ack({ ok: true, value: { greeting: `Hello ${name}` } });
      });
    });
    live = new LiveConnection({ loadClient: () => Promise.resolve(io), random: () => 0 });
  });

  afterEach(async () => {
    live.stop();
    await server.close();
  });

  const becomes = (status: LiveStatus): Promise<void> =>
    new Promise((resolve) => {
      if (live.status() === status) return resolve();
      const unsubscribe = live.subscribe(() => {
        if (live.status() !== status) return;
        unsubscribe();
        resolve();
      });
    });

  /** A watcher that remembers, and a way to wait until it was told to ask again for the nth time. */
  function aWatcher(topic: string | null) {
    const heard: number[] = [];
    let resyncs = 0;
    let wake: (() => void) | undefined;
    const leave = live.watch(topic, {
      heard: () => [on(hallChanged, ({ rev }) => (heard.push(rev), wake?.()))],
      onResync: () => ((resyncs += 1), wake?.()),
    });
    const until = async (isDone: () => boolean) => {
      while (!isDone()) await new Promise<void>((resolve) => (wake = resolve));
    };
    return {
      heard,
      leave,
      resyncs: () => resyncs,
      resynced: (n: number) => until(() => resyncs >= n),
      hears: (n: number) => until(() => heard.length >= n),
    };
  }

  it('is connecting, then live', async () => {
    expect(live.status()).toBe('connecting');
    await live.start();
    await becomes('live');
  });

  it('carries a command to its acknowledgement', async () => {
    expect(await live.send(greet, { name: 'Ada' })).toEqual({ greeting: 'Hello Ada' });
  });

  it('rejects with the refusal of a refused command', async () => {
    await expect(live.send(greet, { name: 'stranger' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { name: 'stranger' },
    });
  });

  it('says OFFLINE when the connection breaks before the acknowledgement', async () => {
    await expect(live.send(greet, { name: 'killer' })).rejects.toMatchObject({ code: 'OFFLINE' });
  });

  it('hears a topic from the moment it is told to ask again', async () => {
    const watcher = aWatcher('hall:1');
    await live.start();
    await watcher.resynced(1);
    server.to('hall:1').emit('hall:changed', { rev: 5 });
    server.to('hall:2').emit('hall:changed', { rev: 6 });
    server.to('hall:1').emit('hall:changed', { rev: 7 });
    await watcher.hears(2);
    expect(watcher.heard).toEqual([5, 7]);
  });

  it('subscribes once for all watchers of a topic and leaves it with the last', async () => {
    const first = aWatcher('hall:1');
    await live.start();
    await first.resynced(1);
    const second = aWatcher('hall:1');
    expect(second.resyncs()).toBe(1);
    first.leave();
    server.to('hall:1').emit('hall:changed', { rev: 1 });
    await second.hears(1);
    expect(first.heard).toEqual([]);
    second.leave();
    const other = aWatcher('hall:2');
    await other.resynced(1);
    expect(commands).toEqual(['watch hall:1', 'unwatch hall:1', 'watch hall:2']);
  });

  it('ends inside the room when it is left and entered again at once', async () => {
    await live.start();
    await becomes('live');
    aWatcher('hall:1').leave();
    aWatcher('hall:1').leave();
    const last = aWatcher('hall:1');
    await last.resynced(1);
    server.to('hall:1').emit('hall:changed', { rev: 1 });
    await last.hears(1);
    expect(commands).toEqual(['watch hall:1']);
  });

  it('comes back by itself after the server has sent it away, watches again and tells to ask again', async () => {
    const watcher = aWatcher('hall:1');
    const personal = aWatcher(null);
    await live.start();
    await watcher.resynced(1);
    server.emit('server:draining', { withinMs: 50 });
    server.disconnectSockets(true);
    await becomes('connecting');
    await watcher.resynced(2);
    expect(personal.resyncs()).toBe(2);
    server.to('hall:1').emit('hall:changed', { rev: 9 });
    await watcher.hears(1);
    expect(commands).toEqual(['watch hall:1', 'watch hall:1']);
  });

  it('watches nothing that was left while it was away', async () => {
    const gone = aWatcher('hall:1');
    const kept = aWatcher('hall:2');
    await live.start();
    await Promise.all([gone.resynced(1), kept.resynced(1)]);
    server.disconnectSockets(true);
    await becomes('connecting');
    gone.leave();
    commands.length = 0;
    await kept.resynced(2);
    expect(commands).toEqual(['watch hall:2']);
  });

  it('accepts that a topic is not open to it and keeps the others', async () => {
    answerWatch = (socket, topic, ack) =>
      topic === 'hall:secret' ? ack({ ok: false, error: { code: 'NOT_FOUND' } }) : admit(socket, topic, ack);
    const secret = aWatcher('hall:secret');
    const open = aWatcher('hall:1');
    await live.start();
    await open.resynced(1);
    expect(secret.resyncs()).toBe(0);
    expect(commands).toEqual(['watch hall:secret', 'watch hall:1']);
  });

  it('connects as somebody else after a renewal', async () => {
    const watcher = aWatcher('hall:1');
    await live.start();
    await watcher.resynced(1);
    const [before] = await server.fetchSockets();
    live.renew();
    await watcher.resynced(2);
    const [after] = await server.fetchSockets();
    expect(after?.id).not.toBe(before?.id);
  });

  it('returns after a handshake that the server refused for a moment', async () => {
    let refusals = 1;
    server.use((_socket, next) => next(refusals-- > 0 ? new Error('UNAVAILABLE') : undefined));
    await live.start();
    await becomes('live');
    expect(refusals).toBe(-1);
  });

  it('is offline after several tries, and live again once the server is back', async () => {
    await live.start();
    await becomes('live');
    const port = Number(new URL(http.address).port);
    await server.close();
    await becomes('offline');
    const again = await new Promise<Server>((resolve) => {
      const next = new Server({ transports: ['websocket'] });
      next.listen(port);
      resolve(next);
    });
    live.hurry();
    await becomes('live');
    await again.close();
  });
});
