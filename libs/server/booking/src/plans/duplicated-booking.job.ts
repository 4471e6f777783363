import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox } from '@ringside/server/platform';
import { eventDuplicated } from '@ringside/server/ports';
import { SaleCopy } from '../catalogue/sale-copy.repository';
import { BookingLocks } from '../commands/booking-locks.repository';
import { SeatingService } from './seating.service';

/** An event that is made from another has its hall, and sells what that one sold. */
@Injectable()
export class DuplicatedBookingJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly locks: BookingLocks,
    private readonly seating: SeatingService,
    private readonly sale: SaleCopy,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(eventDuplicated, async ({ from, to, by }) => {
      await this.seating.copy(from, to, by);
      await this.database.transact(async () => {
        await this.locks.close(to);
        await this.sale.copy(from, to);
      });
    });
  }
}
