import * as z from 'zod';
import { endpoint } from '../endpoint';
import { KnownPassword, SessionUser } from './session.contract';

const Code = z.string().trim().min(1).max(40);

export const TwoFactorSetup = z
  .strictObject({
    /** For typing into an authenticator app: base32. */
    secret: z.string(),
    /** The same for a QR code: `otpauth://totp/…`. */
    uri: z.string(),
  })
  .meta({ id: 'TwoFactorSetup' });
export type TwoFactorSetup = z.output<typeof TwoFactorSetup>;

/** Shown once: only their hashes are kept. */
export const BackupCodes = z.strictObject({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' });
export type BackupCodes = z.output<typeof BackupCodes>;

export const beginTwoFactor = endpoint({
  method: 'POST',
  path: '/account/two-factor',
  summary: 'Begin to set up a second factor',
  description:
    'A new secret; it protects nothing until a code of it has been given. Beginning again voids the last one.',
  permission: 'account.own',
  body: z.strictObject({ password: KnownPassword }).meta({ id: 'TwoFactorBegin' }),
  response: TwoFactorSetup,
  errors: ['WRONG_PASSWORD', 'TWO_FACTOR_ON', 'TOO_MANY_TRIES'],
});

export const confirmTwoFactor = endpoint({
  method: 'POST',
  path: '/account/two-factor/confirmation',
  summary: 'Switch the second factor on',
  description: 'Ends every other session; this one goes on under a new cookie.',
  permission: 'account.own',
  body: z.strictObject({ code: Code }).meta({ id: 'TwoFactorConfirmation' }),
  response: BackupCodes,
  status: 200,
  errors: ['WRONG_CODE', 'TWO_FACTOR_ON', 'TWO_FACTOR_OFF', 'TOO_MANY_TRIES'],
});

/** The password and a code, for what weakens the account. */
export const TwoFactorProof = z.strictObject({ password: KnownPassword, code: Code }).meta({ id: 'TwoFactorProof' });
export type TwoFactorProof = z.output<typeof TwoFactorProof>;

export const renewBackupCodes = endpoint({
  method: 'POST',
  path: '/account/two-factor/backup-codes',
  summary: 'Make new backup codes',
  description: 'The earlier ones are void.',
  permission: 'account.own',
  body: TwoFactorProof,
  response: BackupCodes,
  status: 200,
  errors: ['WRONG_PASSWORD', 'WRONG_CODE', 'TWO_FACTOR_OFF', 'TOO_MANY_TRIES'],
});

export const endTwoFactor = endpoint({
  method: 'POST',
  path: '/account/two-factor/end',
  summary: 'Switch the second factor off',
  description: 'Refused with TWO_FACTOR_REQUIRED to who has a role that may not be without. Ends every other session.',
  permission: 'account.own',
  body: TwoFactorProof,
  response: SessionUser,
  status: 200,
  errors: ['WRONG_PASSWORD', 'WRONG_CODE', 'TWO_FACTOR_OFF', 'TWO_FACTOR_REQUIRED', 'TOO_MANY_TRIES'],
});
