import type { Parts } from '../parts';
import { SeatBlockController } from './seat-block.controller';
import { SeatBlockService } from './seat-block.service';

/** Seats that are taken off sale. */
export const blocksParts: Parts = { controllers: [SeatBlockController], providers: [SeatBlockService] };
