import { useEndTwoFactor, useRenewBackupCodes } from '@ringside/client/api';
import { LazyBackupCodes, LazySetUpTwoFactor, Part, usePlainForm } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import {
  Button,
  Card,
  Field,
  FormError,
  Notice,
  PasswordInput,
  StatusPill,
  TextInput,
  toasts,
} from '@ringside/client/ui';
import type { Account } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';

type Doing = 'nothing' | 'settingUp' | 'renewing' | 'ending';

/** The second step at sign-in: set it up, make new backup codes, switch it off. */
export function TwoFactorCard({ account }: { readonly account: Account }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const [doing, setDoing] = useState<Doing>('nothing');
  const { since, isRequired } = account.twoFactor;
  const stop = () => setDoing('nothing');
  return (
    <Card
      title={t('settings.factor')}
      actions={
        <StatusPill tone={since === null ? 'neutral' : 'positive'}>
          {since === null ? t('settings.factor.off') : t('settings.factor.on', { date: format.date(since) })}
        </StatusPill>
      }
    >
      <div className="grid gap-4">
        <p className="max-w-prose text-muted">{t('settings.factor.lead')}</p>
        {isRequired && since === null && <Notice tone="warning">{t('settings.factor.required')}</Notice>}
        {doing === 'settingUp' && (
          <Part>
            <LazySetUpTwoFactor onDone={stop} />
          </Part>
        )}
        {doing === 'renewing' && <RenewCodes onDone={stop} />}
        {doing === 'ending' && <EndFactor onDone={stop} />}
        {doing === 'nothing' && <Choices account={account} onChoose={setDoing} />}
      </div>
    </Card>
  );
}

interface ChoicesProps {
  readonly account: Account;
  readonly onChoose: (doing: Doing) => void;
}

function Choices({ account: { twoFactor }, onChoose }: ChoicesProps): ReactNode {
  const t = useTexts();
  if (twoFactor.since === null) {
    return (
      <Button variant="primary" className="justify-self-start" onClick={() => onChoose('settingUp')}>
        {t('settings.factor.setUp')}
      </Button>
    );
  }
  return (
    <>
      <p className="text-sm">{t('settings.factor.backup', { count: twoFactor.backupCodes })}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChoose('renewing')}>{t('settings.factor.backup.new')}</Button>
        {!twoFactor.isRequired && <Button onClick={() => onChoose('ending')}>{t('settings.factor.end')}</Button>}
      </div>
    </>
  );
}

interface DoneProps {
  readonly onDone: () => void;
}

function RenewCodes({ onDone }: DoneProps): ReactNode {
  const t = useTexts();
  const renew = useRenewBackupCodes();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    return (
      <Part>
        <LazyBackupCodes codes={codes} onDone={onDone} />
      </Part>
    );
  }
  return (
    <ProofForm
      lead={t('settings.factor.backup.text')}
      submit={t('settings.factor.backup.new')}
      onCancel={onDone}
      send={async (proof) => setCodes((await renew.mutateAsync(proof)).backupCodes)}
    />
  );
}

function EndFactor({ onDone }: DoneProps): ReactNode {
  const t = useTexts();
  const end = useEndTwoFactor();
  return (
    <ProofForm
      lead={t('settings.factor.end.text')}
      submit={t('settings.factor.end')}
      onCancel={onDone}
      send={async (proof) => {
        await end.mutateAsync(proof);
        toasts.push({ tone: 'positive', title: t('settings.factor.ended') });
        onDone();
      }}
    />
  );
}

interface ProofFormProps {
  readonly lead: string;
  readonly submit: string;
  readonly onCancel: () => void;
  readonly send: (proof: { readonly password: string; readonly code: string }) => Promise<void>;
}

/** The password and a code, before something that weakens the account. */
function ProofForm({ lead, submit, onCancel, send }: ProofFormProps): ReactNode {
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['password', 'code'],
    places: { WRONG_PASSWORD: 'password', WRONG_CODE: 'code' },
    send,
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-md gap-4">
      <p className="text-sm">{lead}</p>
      <FormError message={refusal} />
      <Field label={t('settings.password.current')} error={wrong.password}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          showLabel={t('frame.showPassword')}
          hideLabel={t('frame.hidePassword')}
        />
      </Field>
      <Field label={t('settings.code')} hint={t('settings.code.lead')} error={wrong.code}>
        <TextInput name="code" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
