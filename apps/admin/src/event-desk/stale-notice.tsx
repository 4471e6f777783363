import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Notice } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import type { DraftField, EventDraft } from '../event-form/event-draft';

interface StaleNoticeProps {
  readonly typed: EventDraft;
  /** What somebody else has saved. */
  readonly saved: EventDraft;
  readonly differing: readonly DraftField[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

const labels = {
  title: 'admin.form.title',
  summary: 'admin.form.summary',
  description: 'admin.form.description',
  games: 'admin.form.games',
  isOnline: 'admin.form.kind',
  venueName: 'admin.form.venue',
  venueAddress: 'admin.form.address',
  startsAt: 'admin.form.startsAt',
  endsAt: 'admin.form.endsAt',
  timeZone: 'admin.form.timeZone',
  capacity: 'admin.form.capacity',
} as const satisfies Record<DraftField, string>;

/** Two people edited one event: shows what the other saved and lets this one decide. Nothing typed is lost. */
export function StaleNotice({ typed, saved, differing, onKeepMine, onTakeTheirs }: StaleNoticeProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const words = (draft: EventDraft, field: DraftField): string => {
    const value = draft[field];
    if (field === 'isOnline') return value ? t('admin.form.online') : t('admin.form.onSite');
    if (value === null || value === '') return '–';
    return field === 'startsAt' || field === 'endsAt' ? format.dateTime(String(value), draft.timeZone) : String(value);
  };
  return (
    <Notice tone="warning" announce title={t('admin.form.stale.title')}>
      <p>{differing.length > 0 ? t('admin.form.stale.text') : t('admin.form.stale.same')}</p>
      <dl className="mt-3 grid gap-3">
        {differing.map((field) => (
          <div key={field}>
            <dt className="font-semibold">{t(labels[field])}</dt>
            <dd className="line-clamp-3 break-words text-muted line-through">{words(typed, field)}</dd>
            <dd className="line-clamp-6 break-words whitespace-pre-line">{words(saved, field)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button size="small" onClick={onKeepMine}>
          {t('admin.form.stale.mine')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('admin.form.stale.theirs')}
        </Button>
      </div>
    </Notice>
  );
}
