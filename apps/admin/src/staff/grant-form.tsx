import { refusalOf, useStaffStep } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, Select, toasts } from '@ringside/client/ui';
import type { FoundPerson } from '@ringside/contracts/accounts';
import { type EventStaff, type GrantableRole, GRANTABLE_ROLES } from '@ringside/contracts/staff';
import type { EventId } from '@ringside/kernel';
import { type FormEvent, useState, type ReactNode } from 'react';
import { usePickerWords } from './use-picker-words';

interface GrantFormProps {
  readonly eventId: EventId;
  readonly staff: EventStaff;
}

/** Gives somebody a role. What was chosen stays through a refusal. */
export function GrantForm({ eventId, staff }: GrantFormProps): ReactNode {
  const t = useAdminTexts();
  const words = usePickerWords(t('staff.person'));
  const step = useStaffStep(eventId);
  const { grant } = staff.may;
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [wished, setWished] = useState<GrantableRole>('referee');
  const [isMissing, setMissing] = useState(false);
  const role = grant.includes(wished) ? wished : (grant[0] ?? wished);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(person === null);
    if (!person) return;
    step.mutate(
      { kind: 'grant', userId: person.id, role },
      {
        onSuccess: () => {
          const said = { name: person.name, role: t(`events.role.${role}`) };
          toasts.push({ tone: 'positive', title: t('staff.given', said), key: 'staff' });
          setPerson(null);
        },
      },
    );
  };
  const { code, details } = refusalOf(step.error);
  return (
    <Card title={t('staff.add')}>
      <form noValidate onSubmit={send} className="grid gap-4">
        <PersonPicker
          words={words}
          value={person}
          onChange={setPerson}
          error={isMissing && !person ? t('staff.person.none') : null}
          without={staff.members.filter(({ roles }) => roles[0]?.role === 'owner').map((member) => member.person.id)}
        />
        <Field label={t('staff.role')} hint={t(`staff.role.${role}`)}>
          <Select
            value={role}
            onChange={(event) => setWished(GRANTABLE_ROLES.find((each) => each === event.target.value) ?? role)}
          >
            {grant.map((each) => (
              <option key={each} value={each}>
                {t(`events.role.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <FormError message={step.error ? t.refusal(code, details) : null} />
        <Button type="submit" variant="primary" busy={step.isPending}>
          {t('staff.give')}
        </Button>
      </form>
    </Card>
  );
}
