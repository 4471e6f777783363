import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@ringside/contracts';
import { ENDPOINT } from './route.decorator';

const PATH_METADATA = 'path';

/** The endpoints of the running application. */
@Injectable()
export class RouteRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /**
   * Every endpoint that a controller answers.
   * @throws Error when a route has no contract, for it would have no permission, or when two answer the same path: the server must not boot then
   */
  contracts(): readonly AnyEndpoint[] {
    const found = new Map<string, AnyEndpoint>();
    for (const { metatype } of this.discovery.getControllers()) {
      if (typeof metatype !== 'function') continue;
      for (const { contract, place } of this.routesOf(metatype)) {
        if (!contract)
          throw new Error(`${place} is a route without a contract: declare an endpoint() and use @Route().`);
        const key = `${contract.method} ${contract.path.replaceAll(/:\w+/g, ':')}`;
        if (found.has(key)) throw new Error(`${place} answers ${key}, which another method answers already.`);
        found.set(key, contract);
      }
    }
    return [...found.values()];
  }

  private routesOf(controller: NewableFunction) {
    const prototype = controller.prototype as Record<string, () => unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (!method || this.reflector.get<unknown>(PATH_METADATA, method) === undefined) return [];
      return [
        {
          place: `${controller.name}.${name}`,
          contract: this.reflector.get<AnyEndpoint | undefined>(ENDPOINT, method),
        },
      ];
    });
  }
}
