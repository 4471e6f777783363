import { randomKey, refusalOf, useSendContact, useSession } from '@ringside/client/api';
import { PageHeading } from '@ringside/client/shell';
import { loadContactTexts, MoreTexts, useLanguage, useTexts } from '@ringside/client/texts';
import { Button, Card, EmptyState, Field, FormError, TextArea, TextInput } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { CONTACT_TEXT_MAX, CONTACT_TEXT_MIN } from '@ringside/contracts/notifications';
import { MailCheck } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { checkContact, CONTACT_FIELDS, type ContactTyped, type ContactWrong } from './check-contact';

/** Writes to those who run the site. */
export const ContactPage = (): ReactNode => (
  <MoreTexts load={loadContactTexts}>
    <Page />
  </MoreTexts>
);

function Page(): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const [isSent, setIsSent] = useState(false);
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('contact.title')} className="text-3xl font-bold" />
        <p className="max-w-prose text-muted">{t('contact.lead')}</p>
      </header>
      <Card>
        {isSent ? (
          <div role="status">
            <EmptyState
              icon={<MailCheck />}
              title={t('contact.sent')}
              action={<Button onClick={() => setIsSent(false)}>{t('contact.another')}</Button>}
            >
              {t('contact.sent.text')}
            </EmptyState>
          </div>
        ) : (
          <ContactForm user={user} onSent={() => setIsSent(true)} />
        )}
      </Card>
    </div>
  );
}

interface ContactFormProps {
  readonly user: SessionUser | null | undefined;
  readonly onSent: () => void;
}

/** The inputs keep what was typed, whatever the server says. */
function ContactForm({ user, onSent }: ContactFormProps): ReactNode {
  const t = useTexts();
  const { wrong, refusal, isPending, onSubmit } = useContactForm(user, onSent);
  return (
    <form noValidate onSubmit={onSubmit} className="grid gap-4">
      <FormError message={refusal} />
      {user ? (
        <p className="text-muted">{t('contact.as', { name: user.name })}</p>
      ) : (
        <>
          <Field label={t('contact.name')} error={wrong.name}>
            <TextInput name="name" autoComplete="name" required />
          </Field>
          <Field label={t('contact.address')} hint={t('contact.address.hint')} error={wrong.address}>
            <TextInput name="address" type="email" autoComplete="email" required />
          </Field>
        </>
      )}
      <Field label={t('contact.subject')} error={wrong.subject}>
        <TextInput name="subject" required />
      </Field>
      <Field
        label={t('contact.text')}
        hint={t('contact.text.hint', { min: CONTACT_TEXT_MIN, max: CONTACT_TEXT_MAX })}
        error={wrong.text}
      >
        <TextArea name="text" rows={8} required />
      </Field>
      {/* people neither see it nor reach it; programs fill in whatever is there */}
      <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
        <label>
          {t('contact.trap')}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Button type="submit" variant="primary" size="large" busy={isPending} className="justify-self-start">
        {t('contact.send')}
      </Button>
    </form>
  );
}

function useContactForm(user: ContactFormProps['user'], onSent: () => void) {
  const t = useTexts();
  const { language } = useLanguage();
  const send = useSendContact();
  const [wrong, setWrong] = useState<ContactWrong>({});
  const [key, setKey] = useState(randomKey); // a repeat after a lost answer is the same message
  const fields = CONTACT_FIELDS.filter((field) => !user || (field !== 'name' && field !== 'address'));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const valueOf = (name: string) => String(data.get(name) ?? '');
    const typed = Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as ContactTyped;
    const found = checkContact(typed, t);
    setWrong(found);
    const first = fields.find((field) => found[field]);
    const control = first && form.elements.namedItem(first);
    if (control instanceof HTMLElement) return control.focus();
    send.mutate(
      { ...typed, website: valueOf('website'), language, key },
      {
        onSuccess: onSent,
        onError: (error) => {
          if (refusalOf(error).code === 'KEY_REUSED') setKey(randomKey()); // it was changed since the first try
        },
      },
    );
  };
  const refused = send.error ? refusalOf(send.error) : null;
  return { wrong, isPending: send.isPending, onSubmit, refusal: refused && t.refusal(refused.code, refused.details) };
}
