import { Controller, Header, Inject } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  answerSandboxPayment,
  chargeBackSandboxPayment,
  getSandboxPayment,
  hearSandboxNotice,
  type SandboxPayment,
} from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { BodyOf, Config, ParamsOf, Route } from '@ringside/server/platform';
import { SandboxNoticeService } from './sandbox-notice.service';
import { SandboxService } from './sandbox.service';

type OfPayment = Params<typeof getSandboxPayment>;

/** The sandbox's pages, and the door through which its notices come. Neither is there where the sandbox is switched off. */
@Controller()
export class SandboxController {
  constructor(
    private readonly sandbox: SandboxService,
    private readonly notices: SandboxNoticeService,
    @Inject(Config) private readonly config: Pick<Config, 'sandboxPayments'>,
  ) {}

  @Route(getSandboxPayment)
  @Header('cache-control', 'no-store')
  read(@ParamsOf(getSandboxPayment) { ref }: OfPayment): Promise<SandboxPayment> {
    this.demandOn();
    return this.sandbox.read(ref);
  }

  @Route(answerSandboxPayment)
  answer(
    @ParamsOf(answerSandboxPayment) { ref }: OfPayment,
    @BodyOf(answerSandboxPayment) { answer, switches }: Body<typeof answerSandboxPayment>,
  ): Promise<SandboxPayment> {
    this.demandOn();
    return this.sandbox.answer(ref, answer, switches);
  }

  @Route(chargeBackSandboxPayment)
  chargeBack(@ParamsOf(chargeBackSandboxPayment) { ref }: OfPayment): Promise<SandboxPayment> {
    this.demandOn();
    return this.sandbox.chargeBack(ref);
  }

  @Route(hearSandboxNotice)
  hear(@BodyOf(hearSandboxNotice) notice: Body<typeof hearSandboxNotice>): Promise<void> {
    if (!this.config.sandboxPayments) throw new Refusal('PROVIDER_NOT_OFFERED');
    return this.notices.hear(notice);
  }

  private demandOn(): void {
    if (!this.config.sandboxPayments) throw new Refusal('NOT_FOUND');
  }
}
