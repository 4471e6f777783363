import { useTexts } from '@ringside/client/texts';
import { Button, Card, Field, TextInput } from '@ringside/client/ui';
import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface IssuedTokenProps {
  readonly token: string;
  readonly onDone: () => void;
}

/** The one time that a token is shown. It takes the focus: whoever looks elsewhere would miss it for good. */
export function IssuedToken({ token, onDone }: IssuedTokenProps): ReactNode {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => input.current?.select(), []);
  const copy = async () => {
    input.current?.select();
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <Card title={t('tokens.issued')} className="border-accent">
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('tokens.issued.text')}</p>
        <Field label={t('tokens.issued.label')} quiet>
          <TextInput
            ref={input}
            readOnly
            value={token}
            className="font-mono"
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          {/* without https there is no clipboard; the text is selected all the same */}
          <Button
            variant="primary"
            icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            onClick={() => void copy().catch(() => undefined)}
          >
            <span aria-live="polite">{t(isCopied ? 'tokens.copied' : 'tokens.copy')}</span>
          </Button>
          <Button onClick={onDone}>{t('tokens.done')}</Button>
        </div>
      </div>
    </Card>
  );
}
