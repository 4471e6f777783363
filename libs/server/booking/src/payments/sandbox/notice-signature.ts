import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { hearSandboxNotice } from '@ringside/contracts/booking';
import { Config } from '@ringside/server/platform';

export type SignedNotice = Body<typeof hearSandboxNotice>;

/** How old a notice may be, and how far its clock may be ahead. */
export const NOTICE_AGE_MS = 5 * 60_000;

/** Signs notices as the sandbox does, and tells whether one was signed so. The key is of this site alone. */
@Injectable()
export class NoticeSignature {
  private readonly key: Buffer;

  constructor(@Inject(Config) { authSecret }: Pick<Config, 'authSecret'>) {
    this.key = createHmac('sha256', authSecret).update('notices of the sandbox').digest();
  }

  sign(content: object, now: Date): SignedNotice {
    const notice = Buffer.from(JSON.stringify(content)).toString('base64url');
    const unsigned = { sentAt: now.getTime(), nonce: randomBytes(18).toString('base64url'), notice };
    return { ...unsigned, signature: this.macOf(unsigned).toString('hex') };
  }

  /** Whether the signature fits and the notice is of this time, by the clock that is told. */
  isGenuine(signed: SignedNotice, now: Date): boolean {
    const isOurs = timingSafeEqual(this.macOf(signed), Buffer.from(signed.signature, 'hex'));
    return isOurs && Math.abs(now.getTime() - signed.sentAt) <= NOTICE_AGE_MS;
  }

  private macOf({ sentAt, nonce, notice }: Omit<SignedNotice, 'signature'>): Buffer {
    return createHmac('sha256', this.key).update(`${sentAt}.${nonce}.${notice}`).digest();
  }
}
