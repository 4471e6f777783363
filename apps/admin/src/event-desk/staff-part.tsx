import { loadStaffTexts, MoreTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { StaffBoard } from '../staff/staff-board';
import { useDeskEvent } from './use-desk-event';

/** Who runs the event. */
export function StaffPart(): ReactNode {
  const event = useDeskEvent();
  return (
    <MoreTexts load={loadStaffTexts}>
      <StaffBoard event={event} />
    </MoreTexts>
  );
}
