export { AccountsModule } from './accounts.module';
export { hashPassword } from './password';
export { AdminClaimService } from './admin-claim.service';
