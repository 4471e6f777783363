import { loadRosterTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { Roster } from '../registrations/roster';
import { useDeskEvent } from './use-desk-event';

/** Who has registered, and what becomes of it. */
export function RegistrationsPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  return (
    <MoreTexts load={loadRosterTexts}>
      <Roster event={event} />
    </MoreTexts>
  );
}
