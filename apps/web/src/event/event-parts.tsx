import { useTexts } from '@ringside/client/texts';
import { EmptyState } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { ReactNode } from 'react';

interface PartOf {
  readonly event: EventDetails;
}

function Soon(_: PartOf): ReactNode {
  const t = useTexts();
  return <EmptyState title={t('pages.part.loading')} />;
}
export const EventSeats = Soon;
export const EventTournaments = Soon;
export const EventTournament = Soon;
export const EventChat = Soon;
