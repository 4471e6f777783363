import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Acknowledgement, RefusalCode } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { eventIdOf, Permissions } from '../http/permission.guard';
import { codeOf } from '../http/problem';
import { pointerTo } from '../http/validation';
import { TokenBuckets } from '../limits/token-buckets';
import { Logs, requestContext } from '../logs/logs';
import { Metrics } from '../metrics/metrics';
import { CommandRegistry } from './command-registry';
import { ownRoomsOf } from './rooms';
import { type AppSocket, SocketServer } from './socket-server';

/**
 * Takes every packet of every socket to the gateway method that declares it. Unknown commands, malformed payloads, missing
 * rights, refusals and bugs are acknowledged as refused; no packet ends the process.
 */
@Injectable()
export class CommandDispatcher implements OnApplicationBootstrap {
  private readonly limit = new TokenBuckets({ burst: 40, perMs: 2000 });

  constructor(
    private readonly commands: CommandRegistry,
    private readonly permissions: Permissions,
    private readonly server: SocketServer,
    private readonly logs: Logs,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.commands.bindGateways();
    this.server.io.on('connection', (socket) => this.welcome(socket as AppSocket));
  }

  private welcome(socket: AppSocket): void {
    const { visitor } = socket.data;
    if (visitor) this.joinOwnRooms(socket, visitor);
    socket.use((packet: unknown[]) => {
      const [name, payload] = packet;
      const last = packet.at(-1);
      const acknowledge = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
      void this.answer(socket, String(name), payload === last && acknowledge ? undefined : payload).then((answer) =>
        acknowledge?.(answer),
      );
    });
    socket.on('error', (error) => this.logs.warn('socket error', { error }));
  }

  private joinOwnRooms(socket: AppSocket, visitor: Actor): void {
    void socket.join(ownRoomsOf(visitor));
    // a session that ended between the handshake and this moment could not be cut through its room
    this.server.visitorOf(socket).then(
      (still) => {
        if (!still) socket.disconnect(true);
      },
      () => socket.disconnect(true),
    );
  }

  private answer(socket: AppSocket, name: string, payload: unknown): Promise<Acknowledgement<unknown>> {
    const { visitor } = socket.data;
    const context = { requestId: randomUUID(), ...(visitor ? { userId: visitor.userId } : {}) };
    return requestContext.run(context, async () => {
      const answer = await this.settle(socket, name, payload);
      const command = this.commands.find(name) ? name : 'unknown';
      this.metrics.commands.inc({ command, code: answer.ok ? 'OK' : answer.error.code });
      return answer;
    });
  }

  private async settle(socket: AppSocket, name: string, payload: unknown): Promise<Acknowledgement<unknown>> {
    try {
      return { ok: true, value: await this.run(socket, name, payload) };
    } catch (error) {
      return this.refusal(name, error);
    }
  }

  private async run(socket: AppSocket, name: string, payload: unknown): Promise<unknown> {
    const waitMs = this.limit.take(socket.id);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    const bound = this.commands.find(name);
    if (!bound) throw new Refusal('NOT_FOUND');
    const { visitor } = socket.data;
    await this.permissions.demand(bound.contract.permission, visitor, eventIdOf(payload));
    const parsed = bound.contract.payload.safeParse(payload);
    if (!parsed.success) {
      throw new Refusal('INVALID', {
        errors: parsed.error.issues.map((issue) => ({ pointer: pointerTo(issue.path), detail: issue.message })),
      });
    }
    return bound.contract.ack.parse(await bound.handle(parsed.data, { visitor, socket }));
  }

  private refusal(command: string, error: unknown): Acknowledgement<never> {
    const { code, details } = codeOf(error);
    if (code === 'UNKNOWN') this.logs.error('socket command failed', { command, error });
    const answer: { code: RefusalCode; details?: Record<string, unknown> } = {
      code,
      ...(details ? { details: { ...details } } : {}),
    };
    return { ok: false, error: answer };
  }
}
