import { Injectable } from '@nestjs/common';
import type { EventPayload, SocketEvent } from '@ringside/contracts';
import { rightsChanged, sessionEnded } from '@ringside/contracts/platform';
import type { SessionId, UserId } from '@ringside/kernel';
import type { z } from 'zod';
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

  /** Closes every socket of a session at once: it was signed out or revoked. */
  cutSession(sessionId: SessionId): void {
    this.cut(sessionRoom(sessionId), sessionEnded);
  }

  /** Closes every socket of a person at once. */
  cutUser(userId: UserId): void {
    this.cut(userRoom(userId), sessionEnded);
  }

  /** Closes every socket of a person, who stays signed in: they come back with the rights that they have now. */
  renewUser(userId: UserId): void {
    this.cut(userRoom(userId), rightsChanged);
  }

  private cut(room: string, why: SocketEvent): void {
    const sockets = this.server.io.in(room);
    sockets.emit(why.name, {});
    sockets.disconnectSockets(true);
  }
}

export const userRoom = (userId: UserId) => `user/${userId}`;
export const sessionRoom = (sessionId: SessionId) => `session/${sessionId}`;
