import { useRemoveFromWaitlist } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, EmptyState, StatusPill, Table, toasts, type Tone } from '@ringside/client/ui';
import type { Catalogue, WaitingPerson } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Hourglass } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ReasonDialog } from '../events/reason-dialog';

interface WaitingTableProps {
  readonly eventId: EventId;
  readonly entries: readonly WaitingPerson[];
  /** Names what is waited for; nothing while it is loading. */
  readonly catalogue: Catalogue | undefined;
}

const TONES: Readonly<Record<WaitingPerson['state'], Tone>> = {
  waiting: 'info',
  offered: 'warning',
  accepted: 'positive',
  expired: 'neutral',
  left: 'neutral',
};

/** Everybody on the waitlist, and those whom it served. */
export function WaitingTable({ eventId, entries, catalogue }: WaitingTableProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [leaving, setLeaving] = useState<WaitingPerson | null>(null);
  if (entries.length === 0) {
    return (
      <EmptyState icon={<Hourglass />} title={t('waitlist.none')}>
        {t('waitlist.noneText')}
      </EmptyState>
    );
  }
  return (
    <Card flush>
      <Table
        caption={t('waitlist.title')}
        rows={entries}
        rowKey={({ entryId }) => entryId}
        columns={[
          { key: 'person', header: t('waitlist.person'), isName: true, cell: (entry) => nameOf(entry, t) },
          { key: 'wants', header: t('waitlist.wants'), cell: (entry) => wishOf(entry, catalogue, t) },
          { key: 'state', header: t('waitlist.state'), cell: (entry) => <State entry={entry} /> },
          { key: 'at', header: t('waitlist.joined'), cell: ({ at }) => format.dateTime(at) },
          {
            key: 'remove',
            header: '',
            align: 'end',
            cell: (entry) =>
              (entry.state === 'waiting' || entry.state === 'offered') && (
                <Button size="small" variant="ghost" onClick={() => setLeaving(entry)}>
                  {t('waitlist.remove')}
                </Button>
              ),
          },
        ]}
      />
      {leaving && <RemoveDialog eventId={eventId} entry={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function State({ entry: { state, place, offeredUntil } }: { readonly entry: WaitingPerson }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const detail =
    state === 'offered' && offeredUntil
      ? t('waitlist.until', { at: format.dateTime(offeredUntil) })
      : place !== null && t('waitlist.place', { place });
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusPill tone={TONES[state]}>{t(`waitlist.${state}`)}</StatusPill>
      {detail && <span className="text-muted">{detail}</span>}
    </span>
  );
}

function RemoveDialog({
  eventId,
  entry,
  onClose,
}: Pick<WaitingTableProps, 'eventId'> & { readonly entry: WaitingPerson; readonly onClose: () => void }): ReactNode {
  const t = useAdminTexts();
  const remove = useRemoveFromWaitlist(eventId);
  return (
    <ReasonDialog
      open
      danger
      title={t('waitlist.removeTitle', { name: nameOf(entry, t) })}
      text={t('waitlist.removeText')}
      hint={t('waitlist.removeHint')}
      action={t('waitlist.remove')}
      busy={remove.isPending}
      refusal={remove.error}
      onClose={onClose}
      onSend={(reason) => {
        remove
          .mutateAsync({ entryId: entry.entryId, reason })
          .then(() => {
            toasts.push({ tone: 'positive', title: t('waitlist.removed'), key: 'waitlist' });
            onClose();
          })
          .catch(() => undefined); // said in the dialog
      }}
    />
  );
}

const nameOf = ({ person }: WaitingPerson, t: AdminTexts): string => person?.name ?? t('waitlist.gone');

/** What somebody waits for, and for how many. */
function wishOf(entry: WaitingPerson, catalogue: Catalogue | undefined, t: AdminTexts): string {
  const type = catalogue?.ticketTypes.find(({ id }) => id === entry.ticketTypeId)?.name;
  const place = entry.category && catalogue?.categories.find(({ category }) => category === entry.category)?.name;
  const what = [type, place].filter(Boolean).join(', ') || t('waitlist.anything');
  return [what, t('waitlist.party', { count: entry.party })].join(' · ');
}
