import type { Parts } from '../parts';
import { BankBooking } from './bank/bank-booking.service';
import { BankController } from './bank/bank.controller';
import { BankRepository } from './bank/bank.repository';
import { BankService } from './bank/bank.service';
import { StatementJudge } from './bank/statement-judge.service';
import { EventSettlementJob } from './event-settlement.job';
import { GiftCardController } from './gift-cards/gift-card.controller';
import { GiftCardRepository } from './gift-cards/gift-card.repository';
import { GiftCardService } from './gift-cards/gift-card.service';
import { LocalPayments } from './local-payments';
import { MoneyDeeds } from './money-deeds.service';
import { MoneyDeskController } from './money-desk.controller';
import { MoneyDeskService } from './money-desk.service';
import { MoneyLedger } from './money-ledger';
import { MoneyNotices } from './money-notices';
import { MoneyOverviewService } from './money-overview.service';
import { MoneySettlement } from './money-settlement.service';
import { OrderListProjector } from './order-list.projector';
import { OrderMoneyRepository } from './order-money.repository';
import { OrderMoneyService } from './order-money.service';
import { PayRules } from './pay-rules';
import { PaymentProviders } from './payment-providers';
import { PaymentController } from './payment.controller';
import { PaymentRepository } from './payment.repository';
import { PaymentService } from './payment.service';
import { ProviderPaymentService, WrittenPayments } from './provider-payment.service';
import { ProviderJob } from './provider.job';
import { RefundRepository } from './refund.repository';
import { RefundService } from './refund.service';
import { NoticeSignature } from './sandbox/notice-signature';
import { SandboxNoticeService } from './sandbox/sandbox-notice.service';
import { SandboxNoticesJob } from './sandbox/sandbox-notices.job';
import { SandboxController } from './sandbox/sandbox.controller';
import { SandboxProvider } from './sandbox/sandbox.provider';
import { SandboxRepository } from './sandbox/sandbox.repository';
import { SeatOffersJob } from './seat-offers.job';
import { SandboxService } from './sandbox/sandbox.service';

/** Money: what comes in, what goes back, and who brings it. */
export const paymentsParts: Parts = {
  controllers: [BankController, GiftCardController, MoneyDeskController, PaymentController, SandboxController],
  providers: [
    BankBooking,
    BankRepository,
    BankService,
    EventSettlementJob,
    GiftCardRepository,
    GiftCardService,
    LocalPayments,
    MoneyDeeds,
    MoneyDeskService,
    MoneyLedger,
    MoneyNotices,
    MoneyOverviewService,
    MoneySettlement,
    NoticeSignature,
    OrderListProjector,
    OrderMoneyRepository,
    OrderMoneyService,
    PayRules,
    PaymentProviders,
    PaymentRepository,
    PaymentService,
    ProviderJob,
    ProviderPaymentService,
    RefundRepository,
    RefundService,
    StatementJudge,
    WrittenPayments,
    SandboxNoticeService,
    SandboxNoticesJob,
    SandboxProvider,
    SandboxRepository,
    SandboxService,
    SeatOffersJob,
  ],
};
