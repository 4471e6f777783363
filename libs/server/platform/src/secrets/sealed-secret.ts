import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What keeps one kind of secret from being read as another's. Never changed: it would lose what is sealed. */
const PURPOSES = { secondFactor: 'ringside second factor', ticketKey: 'ringside ticket key' } as const;

/** Whose secret it is, and what for. */
export interface SealOwner {
  readonly purpose: keyof typeof PURPOSES;
  readonly owner: string;
}

const keyOf = (purpose: SealOwner['purpose'], authSecret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', authSecret, '', PURPOSES[purpose], 32));

/**
 * A secret as it is stored: AES-256-GCM under a key of the server's `AUTH_SECRET`, bound to its owner, so that neither a copy
 * of the table nor a row moved to another owner is of use.
 */
export function seal(secret: Uint8Array, { purpose, owner }: SealOwner, authSecret: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, authSecret), iv).setAAD(Buffer.from(owner));
  return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** The secret; nothing when it was sealed for another owner or purpose, or under another `AUTH_SECRET`, or was changed. */
export function unseal(sealed: Uint8Array, { purpose, owner }: SealOwner, authSecret: string): Buffer | undefined {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose, authSecret), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
