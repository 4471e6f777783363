import { ErasureList } from './erasure-list';
import { ErasureService } from './erasure.service';
import { PrivacyController } from './privacy.controller';
import { PrivacyRepository } from './privacy.repository';
import { PrivacyService } from './privacy.service';

/** What is kept about a person: told to them, agreed to by them, erased for them. */
export const privacy = {
  controllers: [PrivacyController],
  providers: [PrivacyRepository, PrivacyService, ErasureService, ErasureList],
} as const;
