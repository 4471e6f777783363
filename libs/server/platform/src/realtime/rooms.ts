import { Injectable } from '@nestjs/common';
import type { EventPayload, SocketEvent } from '@ringside/contracts';
import { rightsChanged, sessionEnded } from '@ringside/contracts/platform';
import type { SessionId, UserId } from '@ringside/kernel';
import type { z } from 'zod';
import type { Actor, Visitor } from '@ringside/server/ports';
import { SocketServer } from './socket-server';

/** Sends socket events to whoever watches. At most once, after COMMIT; whoever missed one asks again over HTTP. */
@Injectable()
export class Rooms {
  constructor(private readonly server: SocketServer) {}

  /** To everyone who watches a topic. */
  emit<P extends z.ZodType>(topic: string, event: SocketEvent<P>, payload: EventPayload<SocketEvent<P>>): void {
    this.server.io.to(topic).emit(event.name, payload);
  }

  /** To every open page of one person. */
  emitToUser<P extends z.ZodType>(userId: UserId, event: SocketEvent<P>, payload: EventPayload<SocketEvent<P>>): void {
    this.server.io.to(userRoom(userId)).emit(event.name, payload);
  }

  /** How many sockets of this node watch a topic. */
  watchers(topic: string): number {
    return this.server.io.of('/').adapter.rooms.get(topic)?.size ?? 0;
  }

  /** Closes every socket of a session or a token at once: it was signed out or revoked. */
  cutSession(sessionId: SessionId): void {
    this.cut(sessionRoom(sessionId), sessionEnded);
  }

  /** Closes every socket of a person, their scripts' too. Whoever may come back does so with the rights that they have now. */
  renewUser(userId: UserId): void {
    this.cut(personRoom(userId), rightsChanged);
  }

  /** Whoever has a socket on this node, by session or token. */
  people(): ReadonlyMap<SessionId, Actor> {
    const found = new Map<SessionId, Actor>();
    for (const { data } of this.server.io.of('/').sockets.values()) {
      const { visitor } = data as { visitor?: Visitor };
      if (visitor) found.set(visitor.sessionId, visitor);
    }
    return found;
  }

  private cut(room: string, why: SocketEvent): void {
    const sockets = this.server.io.in(room);
    sockets.emit(why.name, {});
    sockets.disconnectSockets(true);
  }
}

/**
 * The rooms that a socket of a person is in from its beginning. What is told to a person reaches their own pages alone: a
 * script hears what it watches, within its scopes.
 */
export const ownRoomsOf = ({ userId, sessionId, scopes }: Actor): string[] => [
  personRoom(userId),
  sessionRoom(sessionId),
  ...(scopes ? [] : [userRoom(userId)]),
];

const personRoom = (userId: UserId) => `person/${userId}`;
const userRoom = (userId: UserId) => `user/${userId}`;
const sessionRoom = (sessionId: SessionId) => `session/${sessionId}`;
