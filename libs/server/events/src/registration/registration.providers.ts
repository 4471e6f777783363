import type { Provider, Type } from '@nestjs/common';
import { EventRegistrations } from '@ringside/server/ports';
import { PlacingController } from '../placing/placing.controller';
import { PlacingProposalService } from '../placing/placing-proposal.service';
import { PlacingRepository } from '../placing/placing.repository';
import { PlacingService } from '../placing/placing.service';
import { PlayerService } from '../placing/player.service';
import { ErasedRegistrations } from './erased-registrations.job';
import { EventRegistrationsReader } from './event-registrations.service';
import { OrderedRegistrationsJob } from './ordered-registrations.job';
import { OrderedRegistrations } from './ordered-registrations.service';
import { EventPlaces } from './event-places.service';
import { FavouriteController } from './favourite.controller';
import { FavouriteRepository } from './favourite.repository';
import { RegistrationChronicle } from './registration.chronicle';
import { RegistrationController } from './registration.controller';
import { RegistrationDeskController } from './registration-desk.controller';
import { RegistrationDeskService } from './registration-desk.service';
import { RegistrationListRepository } from './registration-list.repository';
import { RegistrationListService } from './registration-list.service';
import { RegistrationProjector } from './registration.projector';
import { RegistrationRepository } from './registration.repository';
import { RegistrationScope } from './registration-scope';
import { RegistrationService } from './registration.service';

/** The part of the events' module that is about who takes part. */
export const registrationControllers: Type[] = [
  RegistrationController,
  RegistrationDeskController,
  FavouriteController,
  PlacingController,
];

export const registrationProviders: Provider[] = [
  ErasedRegistrations,
  EventPlaces,
  OrderedRegistrations,
  OrderedRegistrationsJob,
  { provide: EventRegistrations, useClass: EventRegistrationsReader },
  FavouriteRepository,
  PlacingProposalService,
  PlacingRepository,
  PlacingService,
  PlayerService,
  RegistrationChronicle,
  RegistrationDeskService,
  RegistrationListRepository,
  RegistrationListService,
  RegistrationProjector,
  RegistrationRepository,
  RegistrationScope,
  RegistrationService,
];
