import type { Parts } from '../parts';
import { BookingInvariants } from './booking-invariants';

/** What must always hold. */
export const integrityParts: Parts = {
  controllers: [],
  providers: [BookingInvariants],
};
