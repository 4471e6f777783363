import { resultQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadPlacingsTexts, loadStaffTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { EmptyState, LoadingRows, Notice } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import { Medal } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlacingBoard } from '../placings/placing-board';
import { useDeskEvent } from './use-desk-event';

/** How the event ended: places and points. */
export function PlacingsPart(): ReactNode {
  return (
    <MoreTexts load={loadPlacingsTexts}>
      <MoreTexts load={loadStaffTexts}>
        <Placings />
      </MoreTexts>
    </MoreTexts>
  );
}

function Placings(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const isOver = event.state === 'finished';
  const { data, error, refetch } = useQuery({ ...resultQueries.ofEvent(event.id), enabled: isOver });
  const proposal = useQuery({ ...resultQueries.proposal(event.id), enabled: isOver && event.may.manage });
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!isOver) {
    return (
      <EmptyState icon={<Medal />} title={t('placings.notYet')}>
        {t('placings.notYet.text')}
      </EmptyState>
    );
  }
  // a proposal that cannot be had keeps nobody from giving placings by hand
  if (data && !proposal.isPending) return <PlacingBoard event={event} placings={data} proposal={proposal.data} />;
  if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
  return <LoadingRows label={t('frame.loading')} />;
}
