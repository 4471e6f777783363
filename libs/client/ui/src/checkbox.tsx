import { Check } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes';
import { FieldError } from './field';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
}

/** A yes or no beside its words; the words can be pressed too. */
export function Checkbox({ label, hint, error, className, ...rest }: CheckboxProps): ReactNode {
  const id = useId();
  const describedBy = classes(hint != null && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={classes('grid gap-1', className)}>
      <label className="flex min-h-9 items-start gap-3 py-1.5 text-sm">
        <span className="mt-px grid size-5 shrink-0 [&>*]:col-start-1 [&>*]:row-start-1">
          <input
            {...rest}
            type="checkbox"
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
            className={
              'peer size-5 appearance-none rounded-md border border-outline bg-input transition-colors ' +
              'checked:border-accent checked:bg-accent aria-invalid:border-danger disabled:opacity-45'
            }
          />
          <Check
            aria-hidden="true"
            strokeWidth={3}
            className="pointer-events-none invisible m-auto size-3.5 text-accent-ink peer-checked:visible"
          />
        </span>
        <span className="grid gap-0.5">
          <span className="font-medium">{label}</span>
          {hint != null && (
            <span id={`${id}-hint`} className="text-muted">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
