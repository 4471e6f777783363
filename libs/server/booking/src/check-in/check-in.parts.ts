import type { Parts } from '../parts';
import { AdmissionRepository } from './admission.repository';
import { CheckInListRepository } from './check-in-list.repository';
import { CheckInListService } from './check-in-list.service';
import { CheckInListsController } from './check-in-lists.controller';
import { CheckInController } from './check-in.controller';
import { CodeReader } from './code-reader.service';
import { DoorPackController } from './door-pack.controller';
import { DoorPackRepository } from './door-pack.repository';
import { DoorTicketsController } from './door-tickets.controller';
import { DoorTicketsRepository } from './door-tickets.repository';
import { DoorTickets } from './door-tickets.service';
import { DoorProjector } from './door.projector';
import { GuestReissue } from './guest-reissue.service';
import { OfflineScans } from './offline-scans.service';
import { RevertService } from './revert.service';
import { ScanJudge } from './scan-judge.service';
import { ScanRepository } from './scan.repository';
import { ScanService } from './scan.service';

/** The door. */
export const checkInParts: Parts = {
  controllers: [CheckInListsController, CheckInController, DoorPackController, DoorTicketsController],
  providers: [
    AdmissionRepository,
    CheckInListRepository,
    CheckInListService,
    CodeReader,
    DoorPackRepository,
    DoorProjector,
    DoorTickets,
    DoorTicketsRepository,
    GuestReissue,
    OfflineScans,
    RevertService,
    ScanJudge,
    ScanRepository,
    ScanService,
  ],
};
