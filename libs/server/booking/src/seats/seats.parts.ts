import type { Parts } from '../parts';
import { SeatBatchRepository } from './seat-batch.repository';
import { SeatFollower } from './seat-follower.service';
import { SeatHints } from './seat-hints';
import { SeatKeepingRepository } from './seat-keeping.repository';
import { SeatMoveRepository } from './seat-move.repository';
import { SeatPictures } from './seat-pictures.service';
import { SeatReadingRepository } from './seat-reading.repository';
import { SeatReaders } from './seat-readers.service';
import { SeatStateRepository } from './seat-state.repository';
import { SeatStreamProjector } from './seat-stream.projector';
import { OwnMapController } from './own-map.controller';
import { SeatsController } from './seats.controller';

/** The state of seats and its stream. */
export const seatsParts: Parts = {
  controllers: [OwnMapController, SeatsController],
  providers: [
    SeatBatchRepository,
    SeatFollower,
    SeatHints,
    SeatKeepingRepository,
    SeatMoveRepository,
    SeatPictures,
    SeatReaders,
    SeatReadingRepository,
    SeatStateRepository,
    SeatStreamProjector,
  ],
};
