import { type KeepingStep, refusalOf, useKeepingStep } from '@ringside/client/api';
import { type AdminTexts, type Formats, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Button, ConfirmDialog, toasts } from '@ringside/client/ui';
import type { SeatGroup } from '@ringside/contracts/booking';
import type { SeatNo } from '@ringside/kernel';
import { useState, type ReactNode } from 'react';
import { GroupDialog } from './group-dialog';
import type { GroupsCardProps } from './groups-card';
import { MembersDialog } from './members-dialog';

interface GroupLineProps extends GroupsCardProps {
  readonly group: SeatGroup;
}

/** One seat group: what it is, who it is for, and what can be done with it. */
export function GroupLine({ event, chosen, group }: GroupLineProps): ReactNode {
  const t = useAdminTexts();
  const [open, setOpen] = useState<'edit' | 'members' | 'remove' | null>(null);
  const run = useStep(event.id, t);
  const close = () => setOpen(null);
  return (
    <li className="grid gap-2.5 rounded-control border border-line p-3">
      <GroupFacts group={group} zone={event.timeZone} />
      <SeatButtons group={group} chosen={chosen} run={run} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setOpen('members')}>
          {t('keeping.members.edit')}
        </Button>
        <Button size="small" onClick={() => setOpen('edit')}>
          {t('keeping.edit')}
        </Button>
        <Button size="small" onClick={() => setOpen('remove')}>
          {t('keeping.remove')}
        </Button>
      </div>
      {open === 'edit' && <GroupDialog event={event} group={group} attempt="" onClose={close} />}
      {open === 'members' && <MembersDialog eventId={event.id} group={group} onClose={close} />}
      <ConfirmDialog
        open={open === 'remove'}
        danger
        title={t('keeping.remove.ask', { name: group.name })}
        confirmLabel={t('keeping.remove')}
        cancelLabel={t('frame.cancel')}
        onConfirm={() => {
          run({ do: 'remove', groupId: group.groupId }, t('keeping.removed'));
          close();
        }}
        onCancel={close}
      >
        {t('keeping.remove.text')}
      </ConfirmDialog>
    </li>
  );
}

/** A step that is told by a toast, whatever came of it. */
function useStep(eventId: GroupsCardProps['event']['id'], t: AdminTexts) {
  const step = useKeepingStep(eventId);
  return (what: KeepingStep, done: string) =>
    void step.mutateAsync(what).then(
      () => toasts.push({ tone: 'positive', title: done, key: 'keeping' }),
      (error: unknown) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'keeping' });
      },
    );
}

function GroupFacts({ group, zone }: { readonly group: SeatGroup; readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const names = group.members.map(({ name }) => name);
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-2 text-base font-semibold">
        {group.color && (
          <span
            aria-hidden="true"
            className="size-3.5 rounded-full border border-edge"
            style={{ backgroundColor: group.color }}
          />
        )}
        <span className="break-words">{group.name}</span>
        {group.tag !== '' && <Badge>{group.tag}</Badge>}
      </p>
      <p className="text-muted">
        {[
          t('keeping.seats', { count: group.seatNos.length }),
          ...timesOf(group, zone, t, format),
          ...(group.hasCode ? [t('keeping.hasCode')] : []),
        ].join(' · ')}
      </p>
      <p className="break-words text-muted">
        {names.length > 0
          ? `${t('keeping.members')}: ${format.list(names)}`
          : t(group.hasCode ? 'keeping.members.byCode' : 'keeping.members.none')}
      </p>
    </div>
  );
}

function timesOf(
  { opensAt, releasesAt, isReleased }: SeatGroup,
  zone: string,
  t: AdminTexts,
  format: Formats,
): string[] {
  const at = (moment: string) => `${format.date(moment, zone)}, ${format.time(moment, zone)}`;
  if (isReleased && releasesAt) return [t('keeping.released', { at: at(releasesAt) })];
  return [
    ...(opensAt ? [t('keeping.opensAt', { at: at(opensAt) })] : []),
    ...(releasesAt ? [t('keeping.releasesAt', { at: at(releasesAt) })] : []),
  ];
}

interface SeatButtonsProps extends Pick<GroupLineProps, 'group' | 'chosen'> {
  readonly run: (what: KeepingStep, done: string) => void;
}

/** Puts the chosen seats into the group or takes them out. */
function SeatButtons({ group, chosen, run }: SeatButtonsProps): ReactNode {
  const t = useAdminTexts();
  const has = new Set<number>(group.seatNos);
  const added = chosen.selected.filter((seatNo) => !has.has(seatNo));
  const removed = chosen.selected.filter((seatNo) => has.has(seatNo));
  const save = (seatNos: readonly number[]) =>
    run(
      { do: 'seats', groupId: group.groupId, seatNos: seatNos as SeatNo[] },
      t('keeping.seatsSaved', { name: group.name }),
    );
  return (
    <div className="flex flex-wrap gap-2">
      {group.seatNos.length > 0 && (
        <Button size="small" onClick={() => chosen.select(group.seatNos)}>
          {t('keeping.show')}
        </Button>
      )}
      {added.length > 0 && (
        <Button size="small" variant="primary" onClick={() => save([...group.seatNos, ...added])}>
          {t('keeping.give', { count: added.length })}
        </Button>
      )}
      {removed.length > 0 && (
        <Button size="small" onClick={() => save(group.seatNos.filter((seatNo) => !removed.includes(seatNo)))}>
          {t('keeping.take', { count: removed.length })}
        </Button>
      )}
    </div>
  );
}
