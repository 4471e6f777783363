import { refusalOf, useCreateToken } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, PasswordInput, Select, TextInput } from '@ringside/client/ui';
import { type IssuedApiToken, type Scope, TOKEN_NAME_MAX } from '@ringside/contracts/tokens';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ScopeFields } from './scope-fields';

interface TokenFormProps {
  readonly onIssued: (token: IssuedApiToken) => void;
  readonly onCancel: () => void;
}

const DAYS = [7, 30, 90, 365];

/** Makes a token. What was typed stays through a refusal. */
export function TokenForm({ onIssued, onCancel }: TokenFormProps): ReactNode {
  const t = useTexts();
  const create = useCreateToken();
  const first = useRef<HTMLInputElement>(null);
  // the button that opened the form is gone
  useEffect(() => first.current?.focus(), []);
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [typed, setTyped] = useState({ name: '', days: 30, password: '' });
  const wrong = {
    name: typed.name.trim() === '' && t('tokens.invalid.name'),
    scopes: scopes.length === 0 && t('tokens.invalid.scopes'),
    password: typed.password === '' && t('tokens.invalid.password'),
  };
  const shown = (which: keyof typeof wrong) => (isChecked && wrong[which]) || null;
  const { code, details } = refusalOf(create.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrong.name || wrong.scopes || wrong.password) return;
    create.mutate({ ...typed, name: typed.name.trim(), scopes: [...scopes] }, { onSuccess: onIssued });
  };
  return (
    <Card title={t('tokens.new')}>
      <form noValidate onSubmit={send} className="grid gap-5">
        <Field label={t('tokens.name')} hint={t('tokens.name.hint')} error={shown('name')}>
          <TextInput
            ref={first}
            required
            maxLength={TOKEN_NAME_MAX}
            value={typed.name}
            onChange={({ target }) => setTyped({ ...typed, name: target.value })}
          />
        </Field>
        <ScopeFields chosen={scopes} onChange={setScopes} error={shown('scopes')} />
        <Field label={t('tokens.days')}>
          <Select value={typed.days} onChange={({ target }) => setTyped({ ...typed, days: Number(target.value) })}>
            {DAYS.map((count) => (
              <option key={count} value={count}>
                {t('tokens.days.count', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('tokens.password')} hint={t('tokens.password.hint')} error={shown('password')}>
          <PasswordInput
            required
            autoComplete="current-password"
            showLabel={t('frame.showPassword')}
            hideLabel={t('frame.hidePassword')}
            value={typed.password}
            onChange={({ target }) => setTyped({ ...typed, password: target.value })}
          />
        </Field>
        <FormError message={create.error ? t.refusal(code, details) : null} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('tokens.create')}
          </Button>
          <Button onClick={onCancel}>{t('frame.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
