import { Global, Inject, Injectable, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Config, DomainEvents, makePool, Rooms } from '@ringside/server/platform';
import { People, sessionClosed, SessionReader } from '@ringside/server/ports';
import type { Pool } from 'pg';
import { AccountService, AUTH_CONNECTIONS } from './account.service';
import { AdminClaimController } from './admin-claim.controller';
import { AdminClaimService } from './admin-claim.service';
import { AUTH, makeAuth } from './auth';
import { CachedSessionReader } from './cached-session-reader';
import { PeopleRepository } from './people.repository';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SignInLimits } from './sign-in-limits';

const AUTH_POOL = Symbol('pool of better-auth');

/** Closes the sockets of a session that is over, and the pool that better-auth writes through. */
@Injectable()
class SessionEnds implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
    @Inject(AUTH_POOL) private readonly pool: Pool,
  ) {}

  onModuleInit(): void {
    this.events.on(sessionClosed, ({ sessionId }) => this.rooms.cutSession(sessionId));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

@Global()
@Module({
  controllers: [SessionController, AdminClaimController],
  providers: [
    AccountService,
    AdminClaimService,
    SessionRepository,
    CachedSessionReader,
    SignInLimits,
    PeopleRepository,
    SessionEnds,
    { provide: SessionReader, useExisting: CachedSessionReader },
    { provide: People, useExisting: PeopleRepository },
    {
      provide: AUTH_POOL,
      inject: [Config],
      useFactory: (config: Config) => makePool({ connectionString: config.databaseUrl, max: AUTH_CONNECTIONS }),
    },
    { provide: AUTH, inject: [Config, AUTH_POOL], useFactory: makeAuth },
  ],
  exports: [SessionReader, People],
})
export class AccountsModule {}
