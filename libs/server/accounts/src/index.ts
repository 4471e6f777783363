export { AccountsModule } from './accounts.module';
export { hashPassword } from './password';
