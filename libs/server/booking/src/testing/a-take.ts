import { instant, type UserId, type EventId } from '@ringside/kernel';
import type { Take } from '../choosing/claim-rules.service';
import { BookingLocks } from '../commands/booking-locks.repository';
import { HoldRepository } from '../holds/hold.repository';
import { type Booking, outcome, type Parts } from './a-booking';

/** Claims as a hold does it, without prices: the rules, then the claim. Answers the seats, or the code of the refusal. */
export function takesOf({ database, seats, services }: Booking, parts: Parts = {}, between = () => Promise.resolve()) {
  const { rules } = services(parts);
  return (eventId: EventId, buyer: UserId, wanted: readonly number[], asked: Partial<Take> = {}) =>
    outcome(
      database.transact(async () => {
        await new BookingLocks(database).enter(eventId, buyer);
        const groups = await rules.admit({ eventId, buyer, wanted, seatNos: wanted, ...asked });
        await between();
        const capAt = instant(Date.now() + 600_000);
        const holdId = await new HoldRepository(database).start(eventId, buyer, capAt);
        const claim = { eventId, seatNos: wanted, buyer, holdId, lengthMs: 300_000, capAt, groups };
        return (await seats.claim(claim)) === undefined ? 'SEAT_TAKEN' : [...wanted];
      }),
    );
}
