import type { Parts } from '../parts';
import { AdoptionRules } from './adoption-rules.service';
import { Adoption } from './adoption.service';
import { AdoptionRepository } from './adoption.repository';
import { GuestHolds } from './guest-holds.service';
import { GuestController } from './guest.controller';
import { GuestLinks } from './guest-links.service';
import { GuestMails } from './guest-mails.service';
import { GuestNetworksJob } from './guest-networks.job';
import { GuestTopic } from './guest-topic.projector';
import { HoldUnion } from './hold-union.service';

/** People who hold without an account. */
export const guestsParts: Parts = {
  controllers: [GuestController],
  providers: [
    Adoption,
    AdoptionRepository,
    AdoptionRules,
    GuestHolds,
    GuestLinks,
    GuestMails,
    GuestNetworksJob,
    GuestTopic,
    HoldUnion,
  ],
};
