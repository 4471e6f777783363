import { Module } from '@nestjs/common';
import { BookingLocks } from './booking-locks.repository';
import { BookingWindow } from './booking-window.service';
import { BuyerCommands } from './buyer-commands.service';
import { DuplicatedSeatingJob } from './duplicated-seating.job';
import { HoldController } from './hold.controller';
import { HoldRepository } from './hold.repository';
import { HoldService } from './hold.service';
import { LapsedHoldsJob } from './lapsed-holds.job';
import { OrderRepository } from './order.repository';
import { OrderService } from './order.service';
import { OwnSeatsController } from './own-seats.controller';
import { OwnSeatsRepository } from './own-seats.repository';
import { SeatLayouts } from './seat-layouts.service';
import { SeatPictures } from './seat-pictures.service';
import { SeatReportController } from './seat-report.controller';
import { SeatReportRepository } from './seat-report.repository';
import { SeatReaders } from './seat-readers.service';
import { SeatReadingRepository } from './seat-reading.repository';
import { SeatStateRepository } from './seat-state.repository';
import { SeatStreamProjector } from './seat-stream.projector';
import { SeatingController } from './seating.controller';
import { SeatingRepository } from './seating.repository';
import { SeatingService } from './seating.service';
import { SeatsController } from './seats.controller';

/** Seats, holds, orders and tickets. */
@Module({
  controllers: [SeatingController, SeatsController, HoldController, SeatReportController, OwnSeatsController],
  providers: [
    BookingLocks,
    BookingWindow,
    BuyerCommands,
    HoldRepository,
    HoldService,
    LapsedHoldsJob,
    DuplicatedSeatingJob,
    OrderRepository,
    OrderService,
    OwnSeatsRepository,
    SeatLayouts,
    SeatPictures,
    SeatReaders,
    SeatReadingRepository,
    SeatReportRepository,
    SeatStateRepository,
    SeatStreamProjector,
    SeatingRepository,
    SeatingService,
  ],
})
export class BookingModule {}
