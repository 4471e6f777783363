import { refusalOf, useExportOwnData } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, FormError, toasts } from '@ringside/client/ui';
import { Download } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { PasswordField } from './password-field';

/** Saves everything that is kept about the person. */
export function ExportCard({ username }: { readonly username: string }): ReactNode {
  const t = useTexts();
  const make = useExportOwnData();
  const [password, setPassword] = useState('');
  const [isSent, setSent] = useState(false);
  const { code, details } = refusalOf(make.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (password === '') return;
    make.mutate(password, {
      onSuccess: (text) => {
        save(`ringside-${username}.json`, text);
        setPassword('');
        setSent(false);
        toasts.push({ tone: 'positive', title: t('privacy.export.done') });
      },
    });
  };
  return (
    <Card title={t('privacy.export')}>
      <form noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t('privacy.export.text')}</p>
        <PasswordField value={password} onChange={setPassword} isMissing={isSent} />
        <FormError message={make.error ? t.refusal(code, details) : null} />
        <Button
          type="submit"
          busy={make.isPending}
          icon={<Download aria-hidden="true" />}
          className="justify-self-start"
        >
          {t('privacy.export.start')}
        </Button>
      </form>
    </Card>
  );
}

/** Hands a text to the browser as a download. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads it after this turn
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
