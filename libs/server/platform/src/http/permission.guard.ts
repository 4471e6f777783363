import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  type AnyEndpoint,
  type Grant,
  type Permission,
  permissions,
  type SiteRole,
  type StaffRole,
} from '@ringside/contracts';
import { reachOf } from '@ringside/contracts/tokens';
import { type EventId, Refusal } from '@ringside/kernel';
import { EventDirectory, type Guest, type Visitor } from '@ringside/server/ports';
import { requestContext } from '../logs/logs';
import { Askers } from './askers';
import { GuestCookies } from './guest-cookie';
import { ENDPOINT, type KnownRequest } from './route.decorator';

/** Who has a permission: the one place that answers it, for endpoints and socket commands alike. */
@Injectable()
export class Permissions {
  constructor(@Inject(EventDirectory) private readonly events: EventDirectory) {}

  /**
   * Lets the asker pass or refuses. The object is the service's to check: it loads it through the asker's scope.
   * @throws Refusal NOT_SIGNED_IN, FORBIDDEN, or TWO_FACTOR_REQUIRED where the asker's withheld role would do; SCOPE_MISSING or NOT_BY_TOKEN to a script
   */
  async demand(permission: Permission, asker: Visitor, eventId: EventId | undefined, guest?: Guest): Promise<void> {
    demandScope(permission, asker);
    const grant: Grant = permissions[permission];
    if (grant.everyone) return;
    if (!asker && grant.guests && guest) return;
    if (!asker) throw new Refusal('NOT_SIGNED_IN');
    if (isGranted(grant, asker.role)) return;
    const { withheldRole } = asker;
    if (isGranted(grant, withheldRole)) throw new Refusal('TWO_FACTOR_REQUIRED');
    if (!(await this.isStaff(grant.staff, eventId, asker))) throw new Refusal('FORBIDDEN');
    // whoever may not act for the site may not act for their own event either
    if (withheldRole) throw new Refusal('TWO_FACTOR_REQUIRED');
  }

  private async isStaff(
    roles: readonly StaffRole[] | undefined,
    eventId: EventId | undefined,
    asker: NonNullable<Visitor>,
  ): Promise<boolean> {
    if (!roles || !eventId) return false;
    const held = await this.events.staffRoles(eventId, asker.userId);
    return held.some((role) => roles.includes(role));
  }
}

const isGranted = (grant: Grant, role: SiteRole | undefined): boolean =>
  role !== undefined && grant.roles?.includes(role) === true;

/** A token does what both its scopes and its person's rights allow. What everyone may read wants its scope too: the person sees more. @throws Refusal SCOPE_MISSING or NOT_BY_TOKEN */
export function demandScope(permission: Permission, asker: Visitor): void {
  if (!asker?.scopes) return;
  const reach = reachOf(permission);
  if (reach === 'never') throw new Refusal('NOT_BY_TOKEN');
  if (reach !== 'any' && !asker.scopes.includes(reach)) throw new Refusal('SCOPE_MISSING', { scope: reach });
}

/** The global guard: it finds out who asks and demands the endpoint's permission. What declares none is never reached. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly askers: Askers,
    private readonly permissions: Permissions,
    private readonly guests: GuestCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<AnyEndpoint | undefined>(ENDPOINT, context.getHandler());
    if (!contract) throw new Refusal('NOT_FOUND');
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const asker = await this.askers.of(request.headers);
    if (asker) {
      request.visitor = asker;
      const running = requestContext.getStore();
      if (running) running.userId = asker.userId;
    }
    const eventId = eventIdOf(request.params);
    const guest = eventId && this.guests.read(request.headers, eventId, request.ip);
    if (guest) request.guest = guest;
    await this.permissions.demand(contract.permission, asker, eventId, guest);
    return true;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The event that a request or a socket command is about, when it names one. */
export function eventIdOf(input: unknown): EventId | undefined {
  const id = typeof input === 'object' && input !== null && 'eventId' in input ? input.eventId : undefined;
  return typeof id === 'string' && UUID.test(id) ? (id as EventId) : undefined;
}
