import { useTexts } from '@ringside/client/texts';
import { Field, PasswordInput } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** The form was sent without one. */
  readonly isMissing: boolean;
}

/** The password, asked for once more. */
export function PasswordField({ value, onChange, isMissing }: PasswordFieldProps): ReactNode {
  const t = useTexts();
  return (
    <Field
      label={t('privacy.password')}
      hint={t('privacy.password.hint')}
      error={isMissing && value === '' ? t('privacy.invalid.password') : null}
    >
      <PasswordInput
        required
        autoComplete="current-password"
        showLabel={t('frame.showPassword')}
        hideLabel={t('frame.hidePassword')}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
