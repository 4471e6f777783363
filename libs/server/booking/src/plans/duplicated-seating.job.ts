import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '@ringside/server/platform';
import { eventDuplicated } from '@ringside/server/ports';
import { SeatingService } from './seating.service';

/** An event that is made from another has its hall. */
@Injectable()
export class DuplicatedSeatingJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly seating: SeatingService,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(eventDuplicated, ({ from, to, by }) => this.seating.copy(from, to, by));
  }
}
