import { getEventRoom, joinRoom } from '@ringside/contracts/chat';
import type { EventId, RoomId } from '@ringside/kernel';
import { Database, Outbox, SocketServer } from '@ringside/server/platform';
import { roomNotice } from '@ringside/server/ports';
import { anEvent } from '@ringside/server/testing';
import type { Socket } from 'socket.io-client';
import { nextEvent, type WholeApp, wholeApp } from './testing';

/** More than the kernel takes for a connection on its own account, in entries of this size. */
const LETTERS = 50_000;
const ENTRIES = 400;
const WITHHELD_FROM_BYTES = 256 * 1024;

/** The network connection below a client's socket, which a test can stop reading. */
interface Wire {
  readonly io: {
    readonly engine: { readonly transport: { readonly ws: { readonly _socket: { pause(): void; resume(): void } } } };
  };
}
const wireOf = (socket: Socket) => (socket as unknown as Wire).io.engine.transport.ws._socket;

/** What the server keeps for a connection that does not read. */
interface ServerSide {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket: { readonly bufferedAmount: number } };
}

describe('a reader whose network is stuck', () => {
  let server: WholeApp;
  let room: RoomId;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    ({ eventId } = await anEvent(server.database));
    ({ room } = await server.visitor().call(getEventRoom, { params: { eventId } }));
  }, 60_000);
  afterAll(() => server.close());

  const enter = async () => {
    const visitor = server.visitor();
    const socket = await visitor.socket();
    const seqs: number[] = [];
    socket.on('chat:entries', ({ entries }: { entries: { seq: number }[] }) =>
      seqs.push(...entries.map(({ seq }) => seq)),
    );
    await visitor.send(socket, joinRoom, { room });
    return { socket, seqs };
  };

  it('costs a bounded memory, holds nobody up, and is told where the log stands once it reads again', async () => {
    const [stuck, other] = [await enter(), await enter()];
    const { conn } = server.app.get(SocketServer).io.of('/').sockets.get(stuck.socket.id!) as unknown as {
      conn: ServerSide;
    };
    const waiting = () =>
      conn.writeBuffer.reduce((bytes, { data }) => bytes + String(data ?? '').length, 0) +
      conn.transport.socket.bufferedAmount;
    wireOf(stuck.socket).pause();
    let most = 0;
    const [database, outbox] = [server.app.get(Database), server.app.get(Outbox)];
    for (let i = 0; i < ENTRIES; i++) {
      const heard = nextEvent(other.socket, 'chat:entries');
      await database.transact(() =>
        outbox.add(roomNotice, { eventId, code: 'long', params: { text: 'x'.repeat(LETTERS) } }),
      );
      await heard;
      most = Math.max(most, waiting());
    }
    expect(other.seqs).toEqual(Array.from({ length: ENTRIES }, (_, i) => i + 1));
    expect(most).toBeGreaterThan(WITHHELD_FROM_BYTES); // it was stuck indeed
    expect(most).toBeLessThan(WITHHELD_FROM_BYTES + 3 * LETTERS);
    const told = new Promise<void>((resolve) => {
      // an older heartbeat may still be on its way
      stuck.socket.on('chat:head', ({ head }: { head: number }) => head === ENTRIES && resolve());
    });
    wireOf(stuck.socket).resume();
    await told;
    expect(stuck.seqs.length).toBeLessThan(ENTRIES);
    expect(stuck.seqs).toEqual(stuck.seqs.map((_, i) => i + 1)); // what came is whole; the rest is asked for
  }, 60_000);
});
