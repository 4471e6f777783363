import type { Parts } from '../parts';
import { BookingLocks } from './booking-locks.repository';
import { BookingWindow } from './booking-window.service';
import { BuyerCommands } from './buyer-commands.service';
import { DeskCommands } from './desk-commands.service';

/** What every command of booking has in common. */
export const commandsParts: Parts = {
  controllers: [],
  providers: [BookingLocks, BookingWindow, BuyerCommands, DeskCommands],
};
