import { forgetDoors } from './kept-doors';
import { forgetTickets } from './kept-tickets';

/** Forgets what this device keeps for somebody. */
export function forgetKept(): void {
  forgetTickets();
  void forgetDoors();
}
