import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type AnySocketCommand, permissions } from '@ringside/contracts';
import type { Visitor } from '@ringside/server/ports';
import { COMMAND, GATEWAY } from './command.decorator';
import type { AppSocket } from './socket-server';

/** Who sent a command, and the socket they sent it on. */
export interface Caller {
  readonly visitor: Visitor;
  readonly socket: AppSocket;
}

type Handler = (payload: unknown, caller: Caller) => Promise<unknown>;

/** A command with the gateway method that answers it. */
export interface BoundCommand {
  readonly contract: AnySocketCommand;
  readonly handle: Handler;
}

/** The socket commands of the running application. */
@Injectable()
export class CommandRegistry {
  private readonly commands = new Map<string, BoundCommand>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  find(name: string): BoundCommand | undefined {
    return this.commands.get(name);
  }

  contracts(): readonly AnySocketCommand[] {
    return [...this.commands.values()].map(({ contract }) => contract);
  }

  /** @throws Error when a command's permission does not exist or two methods answer it: the server must not boot then */
  bindGateways(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (isGateway(instance, this.reflector)) this.bind(instance);
    }
  }

  private bind(gateway: object): void {
    const prototype = Object.getPrototypeOf(gateway) as Record<string, Handler>;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      const contract = method && this.reflector.get<AnySocketCommand | undefined>(COMMAND, method);
      if (method && contract) this.add(contract, method.bind(gateway));
    }
  }

  private add(contract: AnySocketCommand, handle: Handler): void {
    const { name, permission } = contract;
    if (!Object.hasOwn(permissions, permission)) throw new Error(`${name} asks for a permission that does not exist.`);
    if (this.commands.has(name)) throw new Error(`Two methods answer the socket command ${name}.`);
    this.commands.set(name, { contract, handle });
  }
}

function isGateway(instance: unknown, reflector: Reflector): instance is object {
  return typeof instance === 'object' && instance !== null && reflector.get(GATEWAY, instance.constructor) === true;
}
