import { DeletionService } from './deletion.service';
import { DraftController } from './draft.controller';
import { DraftRepository } from './draft.repository';
import { DuplicateService } from './duplicate.service';

/** How drafts come from older events and go away, for the module of events. */
export const draftControllers = [DraftController];
export const draftProviders = [DuplicateService, DeletionService, DraftRepository];
