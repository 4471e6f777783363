import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { GuestLink, Hold } from '@ringside/contracts/booking';
import { type EventId, type HoldId, Refusal, type UserId } from '@ringside/kernel';
import { Config, GuestCookies } from '@ringside/server/platform';
import type { Buyer, Guest } from '@ringside/server/ports';
import type { HoldRef } from '../holds/hold.service';
import { HoldService } from '../holds/hold.service';
import { Adoption } from './adoption.service';
import { GuestMails, type MailWish } from './guest-mails.service';

/**
 * Links by which a guest carries on with their hold on another device: signed, for one hold of one event. No clock is in
 * them: they are good as long as the hold runs, which the database decides. The token stands behind the `#`, where no log
 * and no other site sees it.
 */
@Injectable()
export class GuestLinks {
  constructor(
    private readonly holds: HoldService,
    private readonly adoption: Adoption,
    private readonly cookies: GuestCookies,
    private readonly mails: GuestMails,
    @Inject(Config) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws Refusal HOLD_LAPSED, TOO_MANY_TRIES */
  async make({ eventId, holdId }: HoldRef, guest: Guest, wish: MailWish): Promise<GuestLink> {
    await this.demandRunning(guest, holdId);
    const ids = Buffer.concat([bytesOf(holdId), bytesOf(guest.userId)]).toString('base64url');
    const path = `/events/${eventId}/seats#carry=${ids}.${this.markOf(eventId, ids)}`;
    await this.mails.send(guest, path, wish);
    return { link: `${this.config.publicUrl}${path}`, isMailing: this.mails.isMailing };
  }

  /**
   * Takes what is held over to who opens the link: a person adopts it, a guest becomes the one of the link, whom what they
   * held before joins. Answers the hold, and who the browser is now.
   * @throws Refusal NOT_FOUND for a link that is not ours, HOLD_LAPSED, SEAT_LIMIT …
   */
  async open(
    eventId: EventId,
    token: string,
    opener: Opener,
  ): Promise<{ readonly hold: Hold; readonly guest?: Guest }> {
    const { holdId, userId } = this.read(eventId, token);
    const guest = { ...opener.visitor, userId };
    const hold = await this.demandRunning(guest, holdId);
    const { buyer } = opener;
    if (buyer && 'role' in buyer) return { hold: await this.adoption.adopt({ eventId, holdId }, { guest, me: buyer }) };
    const before = buyer && buyer.userId !== userId ? (await this.holds.mine(eventId, buyer)).hold : null;
    if (!before) return { hold, guest };
    const ref = { eventId, holdId: before.holdId };
    return { hold: await this.adoption.adopt(ref, { guest: opener.known, me: guest }), guest };
  }

  /** @throws Refusal NOT_FOUND */
  private read(eventId: EventId, token: string): { readonly holdId: HoldId; readonly userId: UserId } {
    const [ids = '', mark = ''] = token.split('.');
    const [given, expected] = [Buffer.from(mark), Buffer.from(this.markOf(eventId, ids))];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('NOT_FOUND');
    const bytes = Buffer.from(ids, 'base64url').toString('hex');
    return { holdId: uuidOf(bytes.slice(0, 32)) as HoldId, userId: uuidOf(bytes.slice(32)) as UserId };
  }

  /** 132 bits of a signature: enough against guessing, and the code on the screen stays coarse. */
  private markOf(eventId: EventId, ids: string): string {
    return this.cookies.sign(`carry ${eventId}.${ids}`).slice(0, 22);
  }

  /** @throws Refusal HOLD_LAPSED */
  private async demandRunning(guest: Guest, holdId: HoldId): Promise<Hold> {
    const { hold } = await this.holds.mine(guest.eventId, guest);
    if (hold?.holdId !== holdId) throw new Refusal('HOLD_LAPSED');
    return hold;
  }
}

/** Who opens a link: somebody of a network, and who they are already. */
export interface Opener {
  /** A guest that nobody was before, of the same network. */
  readonly visitor: Guest;
  readonly buyer: Buyer | undefined;
  readonly known: Guest | undefined;
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
