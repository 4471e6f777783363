import { useAdminTexts } from '@ringside/client/texts';
import { Button, copyText, Field, TextArea } from '@ringside/client/ui';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is pasted into another site. */
export function SnippetField({ snippet }: { readonly snippet: string }): ReactNode {
  const t = useAdminTexts();
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
      <div>
        <Button
          icon={<Copy aria-hidden="true" />}
          onClick={() => void copyText(snippet, { title: t('box.copied'), key: 'box' })}
        >
          {t('frame.copy')}
        </Button>
      </div>
    </div>
  );
}
