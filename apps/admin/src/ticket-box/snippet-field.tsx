import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, TextArea, toasts } from '@ringside/client/ui';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is pasted into another site. */
export function SnippetField({ snippet }: { readonly snippet: string }): ReactNode {
  const t = useAdminTexts();
  const copy = () =>
    // a page that did not come over https has no clipboard: the field is there to copy from
    void navigator.clipboard
      ?.writeText(snippet)
      .then(() => toasts.push({ tone: 'positive', title: t('box.copied'), key: 'box' }));
  return (
    <div className="grid gap-2">
      <Field label={t('box.snippet')} hint={t('box.snippet.hint')}>
        <TextArea
          readOnly
          rows={4}
          spellCheck={false}
          className="font-mono break-all"
          value={snippet}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <div hidden={!navigator.clipboard}>
        <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
          {t('frame.copy')}
        </Button>
      </div>
    </div>
  );
}
