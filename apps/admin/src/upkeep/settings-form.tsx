import { refusalOf, usePutSiteSettings } from '@ringside/client/api';
import { languageNames, languages, useAdminTexts } from '@ringside/client/texts';
import { Button, Field, FormError, Select, TextInput, toasts } from '@ringside/client/ui';
import { SIGN_UP_MODES, SITE_NAME_MAX, type SiteSettings } from '@ringside/contracts/site';
import { type FormEvent, type ReactNode, useState } from 'react';

/** The settings of the site. Two admins at once: the second is told and sees what the first saved. */
export function SettingsForm({ saved }: { readonly saved: SiteSettings }): ReactNode {
  const t = useAdminTexts();
  const put = usePutSiteSettings();
  const [typed, setTyped] = useState(saved);
  const isNameless = typed.name.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isNameless) return;
    const contact = typed.contact?.trim() || null;
    put.mutate(
      { ...typed, name: typed.name.trim(), contact },
      {
        onSuccess: () => toasts.push({ tone: 'positive', title: t('upkeep.saved'), key: 'upkeep' }),
        onError: (error) => {
          // this form is drawn anew with what is saved now, so it cannot say it itself
          if (refusalOf(error).code === 'STALE') toasts.push({ tone: 'warning', title: t('upkeep.stale') });
        },
      },
    );
  };
  const { code, details } = refusalOf(put.error);
  return (
    <form noValidate onSubmit={send} className="grid gap-4">
      <Field label={t('upkeep.name')} error={isNameless ? t('upkeep.invalid.name') : null}>
        <TextInput
          required
          maxLength={SITE_NAME_MAX}
          value={typed.name}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
      </Field>
      <Field label={t('upkeep.contact')} optional={t('frame.optional')} hint={t('upkeep.contact.hint')}>
        <TextInput
          type="email"
          maxLength={200}
          value={typed.contact ?? ''}
          onChange={({ target }) => setTyped({ ...typed, contact: target.value })}
        />
      </Field>
      <Field label={t('upkeep.language')} hint={t('upkeep.language.hint')}>
        <Select
          value={typed.language}
          onChange={({ target }) =>
            setTyped({ ...typed, language: languages.find((each) => each === target.value) ?? typed.language })
          }
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageNames[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('upkeep.signUp')}>
        <Select
          value={typed.signUp}
          onChange={({ target }) =>
            setTyped({ ...typed, signUp: SIGN_UP_MODES.find((each) => each === target.value) ?? typed.signUp })
          }
        >
          {SIGN_UP_MODES.map((each) => (
            <option key={each} value={each}>
              {t(`upkeep.signUp.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <FormError message={put.error ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" busy={put.isPending} className="justify-self-start">
        {t('upkeep.save')}
      </Button>
    </form>
  );
}
