import { Global, Inject, Injectable, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config, DomainEvents, makePool, Rooms } from '@ringside/server/platform';
import { AuditLog, People, rightsChanged, sessionClosed, SessionReader } from '@ringside/server/ports';
import type { Pool } from 'pg';
import { AccountService, AUTH_CONNECTIONS } from './account.service';
import { AdminClaimController } from './admin-claim.controller';
import { AdminClaimService } from './admin-claim.service';
import { AuditController } from './audit.controller';
import { AuditRepository } from './audit.repository';
import { AUTH, makeAuth } from './auth';
import { CachedSessionReader } from './cached-session-reader';
import { PeopleSearchController } from './people-search.controller';
import { PeopleSearchRepository } from './people-search.repository';
import { PeopleRepository } from './people.repository';
import { RightsChronicle } from './rights.chronicle';
import { RightsService } from './rights.service';
import { SessionWatch } from './session-watch';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SignInLimits } from './sign-in-limits';
import { UserAdminController } from './user-admin.controller';
import { UserAdminRepository } from './user-admin.repository';
import { UserAdminService } from './user-admin.service';
import { UserListRepository } from './user-list.repository';

const AUTH_POOL = Symbol('pool of better-auth');

/** Closes the sockets of a session that is over or has other rights now, and the pool that better-auth writes through. */
@Injectable()
class SessionEnds implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
    @Inject(AUTH_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.events.on(sessionClosed, ({ sessionId }) => this.rooms.cutSession(sessionId));
    this.events.on(rightsChanged, ({ userId }) => this.rooms.renewUser(userId));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

@Global()
@Module({
  controllers: [SessionController, AdminClaimController, UserAdminController, AuditController, PeopleSearchController],
  providers: [
    AccountService,
    AdminClaimService,
    SessionRepository,
    CachedSessionReader,
    SignInLimits,
    PeopleRepository,
    PeopleSearchRepository,
    SessionEnds,
    SessionWatch,
    RightsChronicle,
    RightsService,
    UserAdminService,
    UserAdminRepository,
    UserListRepository,
    AuditRepository,
    { provide: AuditLog, useExisting: AuditRepository },
    { provide: SessionReader, useExisting: CachedSessionReader },
    { provide: People, useExisting: PeopleRepository },
    {
      provide: AUTH_POOL,
      inject: [Config],
      useFactory: (config: Config) => makePool({ connectionString: config.databaseUrl, max: AUTH_CONNECTIONS }),
    },
    { provide: AUTH, inject: [Config, AUTH_POOL], useFactory: makeAuth },
  ],
  exports: [SessionReader, People, AuditLog],
})
export class AccountsModule {}
