export { BookingModule } from './booking.module';
export { HoldRepository } from './hold.repository';
export { HoldService } from './hold.service';
export { LapsedHoldsJob } from './lapsed-holds.job';
export { OrderService } from './order.service';
export { SeatReadingRepository } from './seat-reading.repository';
export { SeatStateRepository } from './seat-state.repository';
export { SeatingService } from './seating.service';
