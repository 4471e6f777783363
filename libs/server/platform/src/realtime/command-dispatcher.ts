import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Acknowledgement, type AnySocketCommand, permissions, type RefusalCode } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import type { Visitor } from '@ringside/server/ports';
import { eventIdOf, Permissions } from '../http/permission.guard';
import { codeOf } from '../http/problem';
import { pointerTo } from '../http/validation';
import { TokenBuckets } from '../limits/token-buckets';
import { Logs, requestContext } from '../logs/logs';
import { Metrics } from '../metrics/metrics';
import { COMMAND, GATEWAY } from './command.decorator';
import { sessionRoom, userRoom } from './rooms';
import { type AppSocket, SocketServer } from './socket-server';

/** Who sent a command, and the socket they sent it on. */
export interface Caller {
  readonly visitor: Visitor;
  readonly socket: AppSocket;
}

type Handler = (payload: unknown, caller: Caller) => Promise<unknown>;
interface Bound {
  readonly contract: AnySocketCommand;
  readonly handle: Handler;
}

/**
 * Takes every packet of every socket to the gateway method that declares it. Unknown commands, malformed payloads, missing
 * rights, refusals and bugs are acknowledged as refused; no packet ends the process.
 */
@Injectable()
export class CommandDispatcher implements OnApplicationBootstrap {
  private readonly commands = new Map<string, Bound>();
  private readonly limit = new TokenBuckets({ burst: 40, perMs: 2000 });

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly permissions: Permissions,
    private readonly server: SocketServer,
    private readonly logs: Logs,
    private readonly metrics: Metrics,
  ) {}

  /** The commands that this server answers. */
  contracts(): readonly AnySocketCommand[] {
    return [...this.commands.values()].map(({ contract }) => contract);
  }

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (isGateway(instance, this.reflector)) this.bindGateway(instance);
    }
    this.server.io.on('connection', (socket) => this.welcome(socket as AppSocket));
  }

  private bindGateway(gateway: object): void {
    const prototype = Object.getPrototypeOf(gateway) as Record<string, Handler>;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      const contract = method && this.reflector.get<AnySocketCommand | undefined>(COMMAND, method);
      if (!method || !contract) continue;
      if (!Object.hasOwn(permissions, contract.permission))
        throw new Error(`${contract.name} asks for a permission that does not exist.`);
      if (this.commands.has(contract.name)) throw new Error(`Two methods answer the socket command ${contract.name}.`);
      this.commands.set(contract.name, { contract, handle: method.bind(gateway) });
    }
  }

  private welcome(socket: AppSocket): void {
    const { visitor } = socket.data;
    if (visitor) void socket.join([userRoom(visitor.userId), sessionRoom(visitor.sessionId)]);
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

  private answer(socket: AppSocket, name: string, payload: unknown): Promise<Acknowledgement<unknown>> {
    const { visitor } = socket.data;
    const context = { requestId: randomUUID(), ...(visitor ? { userId: visitor.userId } : {}) };
    return requestContext.run(context, async () => {
      const answer = await this.settle(socket, name, payload);
      const command = this.commands.has(name) ? name : 'unknown';
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
    const bound = this.commands.get(name);
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

function isGateway(instance: unknown, reflector: Reflector): instance is object {
  return typeof instance === 'object' && instance !== null && reflector.get(GATEWAY, instance.constructor) === true;
}
