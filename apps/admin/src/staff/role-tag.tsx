import { refusalOf, useStaffStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { ConfirmDialog, StatusPill, toasts, type Tone } from '@ringside/client/ui';
import type { StaffRole } from '@ringside/contracts';
import type { StaffMember } from '@ringside/contracts/staff';
import type { EventId } from '@ringside/kernel';
import { ClipboardList, Crown, DoorOpen, Gavel, MessagesSquare, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMe } from '../frame/use-me';

const looks: Readonly<Record<StaffRole, { readonly tone: Tone; readonly icon: typeof Crown }>> = {
  owner: { tone: 'accent', icon: Crown },
  manager: { tone: 'info', icon: ClipboardList },
  referee: { tone: 'warning', icon: Gavel },
  chatModerator: { tone: 'positive', icon: MessagesSquare },
  door: { tone: 'neutral', icon: DoorOpen },
};

interface RoleTagProps {
  readonly eventId: EventId;
  readonly person: StaffMember['person'];
  readonly role: StaffRole;
  readonly mayWithdraw: boolean;
}

/** A role somebody has: a word with a shape, and the cross that takes it. */
export function RoleTag(props: RoleTagProps): ReactNode {
  const t = useAdminTexts();
  const { role, mayWithdraw } = props;
  const { tone, icon: Icon } = looks[role];
  return (
    <span className="inline-flex items-center gap-0.5">
      <StatusPill tone={tone} icon={<Icon aria-hidden="true" strokeWidth={2.5} />}>
        {t(`events.role.${role}`)}
      </StatusPill>
      {mayWithdraw && <TakeButton {...props} />}
    </span>
  );
}

function TakeButton({ eventId, person, role }: RoleTagProps): ReactNode {
  const t = useAdminTexts();
  const isOwn = useMe().id === person.id;
  const step = useStaffStep(eventId);
  const [isAsking, setAsking] = useState(false);
  const words = { name: person.name, role: t(`events.role.${role}`) };
  const label = isOwn ? t('staff.layDown', words) : t('staff.take', words);
  const take = () =>
    step.mutate(
      { kind: 'withdraw', userId: person.id, role },
      {
        onSuccess: () =>
          toasts.push({
            tone: 'positive',
            title: isOwn ? t('staff.laidDown', words) : t('staff.taken', words),
            key: 'staff',
          }),
        onError: (error) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'staff' });
        },
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => setAsking(true)}
        className="grid size-7 place-items-center rounded-full text-muted hover:bg-hover hover:text-danger"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
      <ConfirmDialog
        open={isAsking}
        danger
        title={isOwn ? t('staff.layDown.ask', words) : t('staff.take.ask', words)}
        confirmLabel={isOwn ? t('staff.layDown.confirm') : t('staff.take.confirm')}
        cancelLabel={t('frame.cancel')}
        busy={step.isPending}
        onConfirm={take}
        onCancel={() => setAsking(false)}
      >
        {isOwn ? t('staff.layDown.text') : t('staff.take.text', { name: person.name })}
      </ConfirmDialog>
    </>
  );
}
