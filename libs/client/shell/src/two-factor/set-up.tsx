import { useBeginTwoFactor, useConfirmTwoFactor, useRefreshAccount } from '@ringside/client/api';
import { loadSettingsTexts, MoreTexts } from '@ringside/client/texts';
import { Button, Field, FormError, PasswordInput, TextInput } from '@ringside/client/ui';
import type { TwoFactorSetup } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';
import { usePlainForm } from '../use-plain-form';
import { BackupCodesView } from './backup-codes';
import { QrCode } from './qr-code';

interface SetUpProps {
  /** It is on, and the backup codes were seen. */
  readonly onDone: () => void;
}

/** Sets the second factor up: the password, the app, the backup codes. Works in both apps. */
export function SetUpTwoFactor({ onDone }: SetUpProps): ReactNode {
  const [setup, setSetup] = useState<TwoFactorSetup | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = useRefreshAccount();
  const finish = () => void refresh().then(onDone);
  return (
    <MoreTexts load={loadSettingsTexts}>
      {codes ? (
        <BackupCodesView codes={codes} onDone={finish} />
      ) : setup ? (
        <AppStep setup={setup} onDone={setCodes} />
      ) : (
        <PasswordStep onDone={setSetup} />
      )}
    </MoreTexts>
  );
}

function PasswordStep({ onDone }: { readonly onDone: (setup: TwoFactorSetup) => void }): ReactNode {
  const begin = useBeginTwoFactor();
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['password'],
    places: { WRONG_PASSWORD: 'password' },
    send: async ({ password }) => onDone(await begin.mutateAsync(password)),
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <FormError message={refusal} />
      <Field label={t('settings.setUp.password')} error={wrong.password}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          showLabel={t('frame.showPassword')}
          hideLabel={t('frame.hidePassword')}
        />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('settings.setUp.next')}
      </Button>
    </form>
  );
}

interface AppStepProps {
  readonly setup: TwoFactorSetup;
  readonly onDone: (backupCodes: readonly string[]) => void;
}

function AppStep({ setup, onDone }: AppStepProps): ReactNode {
  const confirm = useConfirmTwoFactor();
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['code'],
    places: { WRONG_CODE: 'code' },
    send: async ({ code }) => onDone((await confirm.mutateAsync(code)).backupCodes),
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <div className="grid gap-1">
        <h3 className="font-semibold">{t('settings.setUp.scan')}</h3>
        <p className="text-sm text-muted">{t('settings.setUp.apps')}</p>
      </div>
      <QrCode text={setup.uri} label={t('settings.setUp.qr')} />
      <div className="grid gap-1 text-sm">
        <p className="text-muted">{t('settings.setUp.key')}</p>
        <p className="font-mono break-all select-all">{setup.secret.match(/.{1,4}/g)?.join(' ')}</p>
      </div>
      <FormError message={refusal} />
      <Field label={t('settings.setUp.code')} error={wrong.code} className="max-w-60">
        <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" required />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('settings.setUp.submit')}
      </Button>
    </form>
  );
}
