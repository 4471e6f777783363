import { useSetRole } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, Select, TextInput, toasts } from '@ringside/client/ui';
import { SITE_ROLES, type SiteRole } from '@ringside/contracts';
import { NOTE_MAX, type SiteUserDetails } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface RoleDialogProps {
  readonly person: SiteUserDetails;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Gives an account another role. What was chosen stays through a refusal. */
export function RoleDialog({ person, open, onClose }: RoleDialogProps): ReactNode {
  const t = useAdminTexts();
  const command = useSetRole(person.id);
  const [role, setRole] = useState<SiteRole>(person.role);
  const [reason, setReason] = useState('');
  const [isSame, setSame] = useState(false);
  const send = () => {
    setSame(role === person.role);
    if (role === person.role) return;
    const note = reason.trim();
    command.mutate(
      { role, from: person.role, ...(note ? { reason: note } : {}) },
      {
        onSuccess: () => {
          const words = { name: person.name, role: t(`accounts.role.${role}`) };
          toasts.push({ tone: 'positive', title: t('people.role.done', words), key: 'rights' });
          setReason('');
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      open={open}
      title={t('people.role.ask', { name: person.name })}
      action={t('people.role.change')}
      busy={command.isPending}
      error={command.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="text-sm text-muted">{t('people.role.text', { name: person.name })}</p>
      <Field
        label={t('people.role')}
        hint={t(`people.role.${role}`)}
        error={isSame && role === person.role ? t('people.role.same') : null}
      >
        <Select
          value={role}
          onChange={(event) => setRole(SITE_ROLES.find((each) => each === event.target.value) ?? person.role)}
        >
          {SITE_ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`accounts.role.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('people.reason')} optional={t('people.optional')} hint={t('people.role.reason.hint')}>
        <TextInput value={reason} maxLength={NOTE_MAX} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
