export { AccountsModule } from './accounts.module';
export { toBase32 } from './base32';
export { codeAt } from './totp';
export { SessionWatch } from './session-watch';
export { AdminClaimService } from './admin-claim.service';
export { makeToken } from './tokens/token-word';
