import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config, Logs } from '@ringside/server/platform';
import { type Delivery, MailCourier } from './mail-courier';
import { MailComposer } from './mail-composer';
import { type ClaimedMail, MailRepository } from './mail.repository';

const POLL_MS = 2000;
/** Conversations at a time on one node. */
const LANES = 4;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 6 * 3600;
/** Some two days. */
const MOST_ATTEMPTS = 16;

/** How long a mail waits after so many failed tries: twice as long each time. */
export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);

/**
 * Sends what waits, on every node at once. A mail is claimed in a transaction of its own, sent outside of any, and its
 * outcome written down in another. A node that dies before the hand-over leaves a claim that runs out, and another one sends
 * the mail. One that dies after it leaves a mail that perhaps arrived: it is never sent again by itself.
 */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private isAsked = false;
  private isStopped = false;

  constructor(
    private readonly mails: MailRepository,
    private readonly composer: MailComposer,
    private readonly courier: MailCourier,
    private readonly logs: Logs,
    @Inject(Config) private readonly config: Pick<Config, 'smtpUrl'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.smtpUrl === undefined) return;
    this.mails.whenQueued(() => this.wake());
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** Works until nothing is due. */
  async drain(): Promise<void> {
    const abandoned = await this.mails.settleAbandoned();
    if (abandoned > 0) this.logs.warn('mails of a node that went away', { count: abandoned });
    await Promise.all(Array.from({ length: LANES }, () => this.sendAll()));
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const mail = this.isStopped ? undefined : await this.mails.claim();
      if (!mail) return;
      await this.send(mail);
    }
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const delivery = await this.deliver(mail);
    const about = { mail: mail.id, template: mail.template, attempts: mail.attempts };
    if (delivery.how === 'accepted') this.logs.log('mail sent', about);
    else this.logs.warn('mail not sent', { ...about, ...delivery });
    await this.record(mail, delivery);
  }

  private async deliver(mail: ClaimedMail): Promise<Delivery> {
    try {
      const composed = await this.composer.compose(mail);
      return await this.courier.deliver(composed, () => this.mails.handOver(mail));
    } catch (error) {
      return { how: 'refused', isForGood: true, reason: String(error).slice(0, 500) };
    }
  }

  private async record(mail: ClaimedMail, delivery: Delivery): Promise<void> {
    switch (delivery.how) {
      case 'accepted':
        await this.mails.markSent(mail);
        return;
      case 'unsure':
        await this.mails.close(mail, 'unsure', delivery.reason);
        return;
      case 'refused':
      case 'unreached':
        if ((delivery.how === 'refused' && delivery.isForGood) || mail.attempts >= MOST_ATTEMPTS)
          await this.mails.close(mail, 'failed', delivery.reason);
        else await this.mails.putBack(mail, delivery.reason, pauseAfter(mail.attempts));
        return;
      case 'withdrawn':
    }
  }

  private wake(): void {
    this.isAsked = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      this.schedule();
    });
  }

  private async work(): Promise<void> {
    while (this.isAsked && !this.isStopped) {
      this.isAsked = false;
      await this.drain().catch((error: unknown) => this.logs.warn('mails wait', { error }));
    }
  }

  private schedule(): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), POLL_MS).unref();
  }
}
