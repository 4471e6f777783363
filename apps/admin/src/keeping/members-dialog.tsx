import { type GroupMemberIds, refusalOf, teamQueries, useKeepingStep } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, FormError, IconButton, TextInput, toasts } from '@ringside/client/ui';
import type { SeatGroup, SeatGroupMember } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { usePickerWords } from '../staff/use-picker-words';

interface MembersDialogProps {
  readonly eventId: EventId;
  readonly group: SeatGroup;
  readonly onClose: () => void;
}

/** Chooses for whom the seats of a group are. Nothing is changed before it is saved. */
export function MembersDialog({ eventId, group, onClose }: MembersDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useKeepingStep(eventId);
  const [members, setMembers] = useState<readonly SeatGroupMember[]>(group.members);
  const add = (member: SeatGroupMember) =>
    setMembers((known) => [...known.filter((each) => idOf(each) !== idOf(member)), member]);
  const save = () =>
    void step.mutateAsync({ do: 'members', groupId: group.groupId, members: idsOf(members) }).then(
      () => {
        toasts.push({ tone: 'positive', title: t('keeping.members.saved', { name: group.name }), key: 'keeping' });
        onClose();
      },
      () => undefined, // it is shown below
    );
  const { code, details } = refusalOf(step.error);
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={`${t('keeping.members')}: ${group.name}`}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button variant="primary" busy={step.isPending} onClick={save}>
            {t('frame.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <MemberList
          members={members}
          onRemove={(gone) => setMembers((known) => known.filter((each) => idOf(each) !== idOf(gone)))}
        />
        <AddPerson onAdd={add} />
        <AddTeam onAdd={add} />
        <FormError message={step.error ? t.refusal(code, details) : null} />
      </div>
    </Dialog>
  );
}

const idOf = (member: SeatGroupMember): string =>
  member.kind === 'user' ? member.userId : member.kind === 'team' ? member.teamId : member.ticketTypeId;

const idsOf = (members: readonly SeatGroupMember[]): GroupMemberIds => ({
  userIds: members.flatMap((each) => (each.kind === 'user' ? [each.userId] : [])),
  teamIds: members.flatMap((each) => (each.kind === 'team' ? [each.teamId] : [])),
  ticketTypeIds: members.flatMap((each) => (each.kind === 'ticketType' ? [each.ticketTypeId] : [])),
});

interface MemberListProps {
  readonly members: readonly SeatGroupMember[];
  readonly onRemove: (member: SeatGroupMember) => void;
}

function MemberList({ members, onRemove }: MemberListProps): ReactNode {
  const t = useAdminTexts();
  if (members.length === 0) return <p className="text-sm text-muted">{t('keeping.members.none')}</p>;
  return (
    <ul className="grid gap-1">
      {members.map((member) => (
        <li key={idOf(member)} className="flex items-center justify-between gap-3">
          <span className="min-w-0 break-words">
            {member.name}
            {member.kind === 'team' && <span className="text-muted"> [{member.tag}]</span>}
          </span>
          <IconButton
            label={t('keeping.member.remove', { name: member.name })}
            icon={<X />}
            onClick={() => onRemove(member)}
          />
        </li>
      ))}
    </ul>
  );
}

interface AddProps {
  readonly onAdd: (member: SeatGroupMember) => void;
}

function AddPerson({ onAdd }: AddProps): ReactNode {
  const t = useAdminTexts();
  const words = usePickerWords(t('keeping.person'));
  return (
    <PersonPicker
      words={words}
      value={null}
      onChange={(person) => person && onAdd({ kind: 'user', userId: person.id, name: person.name })}
    />
  );
}

/** A team is named by its address: teams are many, and two may look alike. */
function AddTeam({ onAdd }: AddProps): ReactNode {
  const t = useAdminTexts();
  const cache = useQueryClient();
  const [slug, setSlug] = useState('');
  const [isLost, setLost] = useState(false);
  const look = async () => {
    try {
      const { id, name, tag } = await cache.fetchQuery(teamQueries.one(slug.trim()));
      onAdd({ kind: 'team', teamId: id, name, tag });
      setSlug('');
      setLost(false);
    } catch {
      setLost(true);
    }
  };
  return (
    <Field label={t('keeping.team')} hint={t('keeping.team.hint')} error={isLost ? t('keeping.team.lost') : null}>
      <div className="flex gap-2">
        <TextInput value={slug} onChange={(event) => setSlug(event.target.value)} />
        <Button disabled={slug.trim() === ''} onClick={() => void look()}>
          {t('keeping.team.add')}
        </Button>
      </div>
    </Field>
  );
}
