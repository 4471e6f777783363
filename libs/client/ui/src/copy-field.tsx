import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button';
import { type Copied, copyText } from './copy-text';
import { Field } from './field';
import { TextInput } from './inputs';

interface CopyFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What the button is called. */
  readonly copyLabel: string;
  readonly copied: Copied;
}

/** A text to take along: selected by a touch, or copied by the button beside it. */
export function CopyField({ label, hint, value, copyLabel, copied }: CopyFieldProps): ReactNode {
  return (
    <div className="flex items-end gap-2">
      <Field label={label} hint={hint} className="min-w-0 grow">
        <TextInput readOnly value={value} onFocus={(event) => event.target.select()} />
      </Field>
      <IconButton
        variant="secondary"
        label={copyLabel}
        icon={<Copy aria-hidden="true" />}
        onClick={() => void copyText(value, copied)}
      />
    </div>
  );
}
