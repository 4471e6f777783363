import type { Parts } from '../parts';
import { GroupMemberNames } from './group-member-names.service';
import { OpenGroups } from './open-groups.repository';
import { ReleasedGroupsJob } from './released-groups.job';
import { SeatGroupController } from './seat-group.controller';
import { SeatGroupRepository } from './seat-group.repository';
import { SeatGroupService } from './seat-group.service';

/** Seats that are kept for some. */
export const groupsParts: Parts = {
  controllers: [SeatGroupController],
  providers: [GroupMemberNames, OpenGroups, ReleasedGroupsJob, SeatGroupRepository, SeatGroupService],
};
