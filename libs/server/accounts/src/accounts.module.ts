import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { DomainEvents, Rooms } from '@ringside/server/platform';
import { AuditLog, People, rightsChanged, sessionClosed, SessionReader, TokenReader } from '@ringside/server/ports';
import { AccountMails } from './account-mails';
import { AccountController } from './account.controller';
import { AccountSessionsController } from './account-sessions.controller';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';
import { AdminClaimController } from './admin-claim.controller';
import { AdminClaimService } from './admin-claim.service';
import { AuditController } from './audit.controller';
import { AuditChainCheck } from './audit-chain.check';
import { AuditRepository } from './audit.repository';
import { CachedSessionReader } from './cached-session-reader';
import { Challenges } from './challenges';
import { MailLinkRepository } from './mail-link.repository';
import { MailLinkService } from './mail-link.service';
import { PasswordCheck } from './password-check';
import { PasswordService } from './password.service';
import { PeopleSearchController } from './people-search.controller';
import { PeopleSearchRepository } from './people-search.repository';
import { PeopleRepository } from './people.repository';
import { RecoveryController } from './recovery.controller';
import { AccountReportController } from './reports/account-report.controller';
import { AccountReportRepository } from './reports/account-report.repository';
import { RightsChronicle } from './rights.chronicle';
import { RightsService } from './rights.service';
import { SessionWatch } from './session-watch';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';
import { SignInLimits } from './sign-in-limits';
import { SignInService } from './sign-in.service';
import { SignUpTerms } from './sign-up-terms';
import { SignUpService } from './sign-up.service';
import { privacy } from './privacy';
import { tokens } from './tokens';
import { TwoFactorCodes } from './two-factor-codes';
import { TwoFactorController } from './two-factor.controller';
import { TwoFactorResetService } from './two-factor-reset.service';
import { TwoFactorService } from './two-factor.service';
import { UserAdminController } from './user-admin.controller';
import { UserAdminRepository } from './user-admin.repository';
import { UserAdminService } from './user-admin.service';
import { UserListRepository } from './user-list.repository';

/** Closes the sockets of a session that is over or has other rights now. */
@Injectable()
class SessionEnds implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
  ) {}

  onModuleInit(): void {
    this.events.on(sessionClosed, ({ sessionId }) => this.rooms.cutSession(sessionId));
    this.events.on(rightsChanged, ({ userId }) => this.rooms.renewUser(userId));
  }
}

const ownAccount = [
  AccountMails,
  AccountRepository,
  AccountService,
  Challenges,
  MailLinkRepository,
  MailLinkService,
  PasswordCheck,
  PasswordService,
  SessionService,
  SignInService,
  SignUpService,
  SignUpTerms,
  TwoFactorCodes,
  TwoFactorService,
];

@Global()
@Module({
  controllers: [
    ...tokens.controllers,
    ...privacy.controllers,
    SessionController,
    AccountController,
    AccountSessionsController,
    RecoveryController,
    TwoFactorController,
    AdminClaimController,
    UserAdminController,
    AuditController,
    PeopleSearchController,
    AccountReportController,
  ],
  providers: [
    ...ownAccount,
    ...tokens.providers,
    ...privacy.providers,
    AdminClaimService,
    AccountReportRepository,
    SessionRepository,
    CachedSessionReader,
    SignInLimits,
    PeopleRepository,
    PeopleSearchRepository,
    SessionEnds,
    SessionWatch,
    RightsChronicle,
    RightsService,
    TwoFactorResetService,
    UserAdminService,
    UserAdminRepository,
    UserListRepository,
    AuditRepository,
    AuditChainCheck,
    { provide: AuditLog, useExisting: AuditRepository },
    { provide: SessionReader, useExisting: CachedSessionReader },
    { provide: People, useExisting: PeopleRepository },
  ],
  exports: [SessionReader, TokenReader, People, AuditLog],
})
export class AccountsModule {}
