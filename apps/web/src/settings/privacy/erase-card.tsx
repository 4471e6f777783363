import { refusalOf, useEraseAccount } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, Notice, TextInput, TextLink, toasts } from '@ringside/client/ui';
import type { OwnPrivacy } from '@ringside/contracts/privacy';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { PasswordField } from './password-field';

interface EraseCardProps {
  readonly username: string;
  readonly privacy: OwnPrivacy;
}

/** Tells what erasing does before it asks for it, or what stands in its way. */
export function EraseCard({ username, privacy: { duties, isLastAdmin } }: EraseCardProps): ReactNode {
  const t = useTexts();
  const isHeld = duties.events.length + duties.teams.length > 0 || isLastAdmin;
  return (
    <Card title={t('privacy.erase')}>
      <div className="grid gap-5">
        <div className="grid gap-2 text-sm">
          <p>{t('privacy.erase.text')}</p>
          <ul className="grid list-disc gap-1.5 pl-5 text-muted">
            <li>{t('privacy.erase.ends')}</li>
            <li>{t('privacy.erase.gone')}</li>
            <li>{t('privacy.erase.stays')}</li>
            <li>{t('privacy.erase.log')}</li>
          </ul>
        </div>
        {isLastAdmin && <Notice tone="warning" title={t('privacy.erase.lastAdmin')} />}
        {duties.events.length + duties.teams.length > 0 && <DutyList duties={duties} />}
        {!isHeld && <EraseForm username={username} />}
      </div>
    </Card>
  );
}

function DutyList({ duties: { events, teams } }: Pick<OwnPrivacy, 'duties'>): ReactNode {
  const t = useTexts();
  return (
    <Notice tone="warning" title={t('privacy.erase.duties')}>
      <p>{t('privacy.erase.duties.text')}</p>
      <ul className="mt-2 grid gap-1">
        {events.map(({ id, title }) => (
          <li key={id}>
            {/* another app, another page load */}
            <a href={`/admin/events/${id}`} className="font-medium underline underline-offset-3">
              {title}
            </a>
          </li>
        ))}
        {teams.map(({ slug, name }) => (
          <li key={slug}>
            <TextLink to={`/teams/${slug}`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function EraseForm({ username }: { readonly username: string }): ReactNode {
  const t = useTexts();
  const go = useNavigate();
  const erase = useEraseAccount();
  const [typed, setTyped] = useState({ username: '', password: '' });
  const [isSent, setSent] = useState(false);
  const isConfirmed = typed.username.trim().toLowerCase() === username.toLowerCase();
  const { code, details } = refusalOf(erase.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!isConfirmed || typed.password === '') return;
    // a promise, not a callback of `mutate`: the settings are gone as soon as nobody is signed in
    void erase.mutateAsync(typed).then(
      () => {
        toasts.push({ tone: 'info', title: t('privacy.erase.done') });
        void go('/', { replace: true });
      },
      () => undefined, // the form says it
    );
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-4 border-t border-line pt-5">
      <PasswordField
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        isMissing={isSent}
      />
      <Field
        label={t('privacy.erase.confirm', { username })}
        error={isSent && !isConfirmed ? t.refusal('NOT_CONFIRMED') : null}
      >
        <TextInput
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed.username}
          onChange={({ target }) => setTyped({ ...typed, username: target.value })}
        />
      </Field>
      <FormError message={erase.error ? t.refusal(code, details) : null} />
      <Button type="submit" variant="danger" busy={erase.isPending} className="justify-self-start">
        {t('privacy.erase.submit')}
      </Button>
    </form>
  );
}
