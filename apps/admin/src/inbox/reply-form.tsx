import { randomKey, refusalOf, useReplyContact } from '@ringside/client/api';
import { languageNames, useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, TextArea } from '@ringside/client/ui';
import { type Contact, CONTACT_TEXT_MAX, CONTACT_TEXT_MIN } from '@ringside/contracts/notifications';
import { useState, type FormEvent, type ReactNode } from 'react';

/** The one answer to a message, which goes out by mail. */
export function ReplyForm({ contact: { id, address, language } }: { readonly contact: Contact }): ReactNode {
  const t = useAdminTexts();
  const reply = useReplyContact(id);
  const [key] = useState(randomKey); // a repeat after a lost answer is the same answer
  const [isShort, setIsShort] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    const tooShort = text.length < CONTACT_TEXT_MIN;
    setIsShort(tooShort);
    if (!tooShort) reply.mutate({ text, key });
  };
  const refused = reply.error ? refusalOf(reply.error) : null;
  return (
    <Card>
      <form noValidate onSubmit={onSubmit} className="grid gap-4">
        <FormError message={refused && t.refusal(refused.code, refused.details)} />
        <Field
          label={t('mailroom.inbox.reply')}
          hint={t('mailroom.inbox.reply.hint', { address, language: languageNames[language] })}
          error={isShort ? t('mailroom.inbox.reply.short', { min: CONTACT_TEXT_MIN }) : null}
        >
          <TextArea name="text" rows={7} maxLength={CONTACT_TEXT_MAX} required />
        </Field>
        <Button type="submit" variant="primary" busy={reply.isPending} className="justify-self-start">
          {t('mailroom.inbox.reply.send')}
        </Button>
      </form>
    </Card>
  );
}
