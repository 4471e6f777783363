import { AccountEraser } from './account-eraser';
import { ErasureList } from './erasure-list';
import { ErasureReplay } from './erasure-replay';
import { ErasureService } from './erasure.service';
import { PrivacyController } from './privacy.controller';
import { PrivacyRepository } from './privacy.repository';
import { PrivacyService } from './privacy.service';

/** What is kept about a person: told to them, agreed to by them, erased for them. */
export const privacy = {
  controllers: [PrivacyController],
  providers: [PrivacyRepository, PrivacyService, AccountEraser, ErasureService, ErasureReplay, ErasureList],
} as const;
