import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { task } from '@ringside/server/ports';
import { AccountMails } from './account-mails';
import { type Claimant, type Link, MailLinkRepository } from './mail-link.repository';

/**
 * Somebody asked for a link by mail. Whether there is an account, and which mail goes out, is found out by this task rather
 * than by the request, whose answer and time then tell nothing.
 */
export const linkWanted = task<
  | { readonly purpose: 'confirmAddress'; readonly userId: UserId }
  | { readonly purpose: 'confirmNewAddress'; readonly userId: UserId; readonly address: string }
  | { readonly purpose: 'resetPassword'; readonly address: string }
>('account.link');

/** Pages that read their token from behind the `#`. */
const PAGES = {
  confirmAddress: '/confirm-address',
  confirmNewAddress: '/confirm-address',
  resetPassword: '/reset-password',
} as const;

/** Sends links to addresses, and takes what opening one proves: that somebody reads the mail that comes there. */
@Injectable()
export class MailLinkService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly links: MailLinkRepository,
    private readonly mails: AccountMails,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(linkWanted, async (wish) => {
      if (wish.purpose === 'resetPassword') return this.sendResets(wish.address);
      const person = await this.links.find(wish.userId);
      if (!person) return;
      if (wish.purpose === 'confirmNewAddress') return this.sendProof(person, wish.purpose, wish.address);
      if (!person.isConfirmed) await this.sendProof(person, wish.purpose, person.address);
    });
  }

  private async sendResets(address: string): Promise<void> {
    const owner = await this.links.ownerOf(address);
    for (const person of owner ? [owner] : await this.links.claimants(address)) {
      const token = await this.links.issue(person.userId, 'resetPassword', address);
      if (token !== undefined)
        await this.mails.send(person, 'resetPassword', { link: `${PAGES.resetPassword}#${token}` });
    }
  }

  /** A link to prove an address; where it is somebody else's already, its owner is told instead. */
  private async sendProof(
    person: Claimant,
    purpose: 'confirmAddress' | 'confirmNewAddress',
    address: string,
  ): Promise<void> {
    const token = await this.links.issue(person.userId, purpose, address);
    if (token === undefined) return;
    const owner = await this.links.ownerOf(address);
    if (owner && owner.userId !== person.userId) return this.mails.send(owner, 'signUpExists', { link: '/sign-in' });
    await this.mails.send({ ...person, address }, purpose, { link: `${PAGES[purpose]}#${token}` });
  }

  /** @throws Refusal LINK_VOID */
  async confirm(token: string): Promise<{ email: string }> {
    return this.database.transact(async () => {
      const link = await this.links.use(token, ['confirmAddress', 'confirmNewAddress']);
      const person = link && (await this.links.find(link.userId));
      if (!person || !(await this.mayTake(person, link))) throw new Refusal('LINK_VOID');
      await this.links.setAddress(link.userId, link.address);
      await this.links.voidAll(link.userId); // others were sent to an address that may not be theirs any more
      if (person.isConfirmed && person.address !== link.address)
        await this.mails.send(person, 'addressChanged', { address: link.address });
      return { email: link.address };
    });
  }

  /** Whether an address is this person's to take: they still want it, and nobody has confirmed it before. */
  private async mayTake(person: Claimant, { purpose, address }: Link): Promise<boolean> {
    await this.links.lockAddress(address);
    const owner = await this.links.ownerOf(address);
    if (owner && owner.userId !== person.userId) return false;
    return purpose === 'confirmNewAddress' || person.address === address;
  }

  /** Whose password a link sets; the link stays good. @throws Refusal LINK_VOID */
  async lookForReset(token: string): Promise<UserId> {
    const link = await this.links.look(token, ['resetPassword']);
    if (!link) throw new Refusal('LINK_VOID');
    return link.userId;
  }

  /**
   * Uses a reset link up within the running transaction. Opening it has proved the address too, where it is still the
   * account's and nobody else's.
   * @throws Refusal LINK_VOID
   */
  async useForReset(token: string): Promise<UserId> {
    const link = await this.links.use(token, ['resetPassword']);
    const person = link && (await this.links.find(link.userId));
    if (!person) throw new Refusal('LINK_VOID');
    if (!person.isConfirmed && (await this.mayTake(person, link)))
      await this.links.setAddress(link.userId, link.address);
    return link.userId;
  }

  /** Voids every link of a person, within the running transaction. */
  voidAll(userId: UserId): Promise<void> {
    return this.links.voidAll(userId);
  }
}
