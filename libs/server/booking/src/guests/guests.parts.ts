import type { Parts } from '../parts';
import { AdoptionRules } from './adoption-rules.service';
import { Adoption } from './adoption.service';
import { AdoptionRepository } from './adoption.repository';
import { GuestHolds } from './guest-holds.service';
import { GuestController } from './guest.controller';
import { GuestNetworksJob } from './guest-networks.job';
import { GuestTopic } from './guest-topic.projector';
import { HoldUnion } from './hold-union.service';

/** People who hold without an account. */
export const guestsParts: Parts = {
  controllers: [GuestController],
  providers: [Adoption, AdoptionRepository, AdoptionRules, GuestHolds, GuestNetworksJob, GuestTopic, HoldUnion],
};
