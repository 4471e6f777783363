import { useChangeProfile } from '@ringside/client/api';
import { usePlainForm } from '@ringside/client/shell';
import { languageNames, languages, useLanguage } from '@ringside/client/texts';
import { Button, Card, Field, FormError, Select, TextInput, toasts } from '@ringside/client/ui';
import { type Account, NAME_MAX } from '@ringside/contracts/accounts';
import type { Language } from '@ringside/contracts/notifications';
import type { ReactNode } from 'react';
import { PictureCard } from './picture-card';
import { SettingsFrame } from './settings-frame';
import { WithAccount } from './with-account';

/** Picture, name, language and time zone. */
export function ProfilePage(): ReactNode {
  return (
    <SettingsFrame>
      <WithAccount>
        {(account) => (
          <>
            <PictureCard />
            <ProfileForm account={account} />
          </>
        )}
      </WithAccount>
    </SettingsFrame>
  );
}

function ProfileForm({ account }: { readonly account: Account }): ReactNode {
  const change = useChangeProfile();
  const { setLanguage } = useLanguage();
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['name', 'language'],
    send: async ({ name, language }, all) => {
      const timeZone = all.get('timeZone');
      await change.mutateAsync({
        name: name.trim(),
        language: language as Language,
        timeZone: typeof timeZone === 'string' && timeZone !== '' ? timeZone : null,
      });
      await setLanguage(language as Language).catch(() => undefined); // the account has it; the page follows when it can
      toasts.push({ tone: 'positive', title: t('settings.saved') });
    },
  });
  return (
    <Card>
      <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-md gap-5">
        <FormError message={refusal} />
        <Field label={t('accounts.username')} hint={t('settings.username.fixed')}>
          <TextInput value={account.username} readOnly />
        </Field>
        <Field label={t('accounts.name')} error={wrong.name}>
          <TextInput name="name" autoComplete="nickname" defaultValue={account.name} maxLength={NAME_MAX} required />
        </Field>
        <Field label={t('settings.language')} hint={t('settings.language.hint')}>
          <Select
            name="language"
            defaultValue={account.language}
            choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          />
        </Field>
        <Field label={t('settings.timeZone')} hint={t('settings.timeZone.hint')}>
          <Select
            name="timeZone"
            defaultValue={account.timeZone ?? ''}
            choices={zoneChoices(account, t('settings.timeZone.none'))}
          />
        </Field>
        <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
          {t('settings.save')}
        </Button>
      </form>
    </Card>
  );
}

function zoneChoices({ timeZone }: Account, none: string) {
  // the list of a browser may lack the zone that another one has named
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), ...(timeZone === null ? [] : [timeZone])]);
  return [
    { value: '', label: none },
    ...[...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  ];
}
