import { createContext, use, useId, useMemo, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { classes } from './classes';

interface FieldWiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; the control is marked invalid while it is there. */
  readonly error?: string | null | undefined;
  /** The word "optional", for a field that may stay empty. */
  readonly optional?: string;
  /** The label is for screen readers only, where the place makes it plain. */
  readonly quiet?: boolean;
  readonly className?: string;
  /** One control of this kit; it takes its id, description and validity from here. */
  readonly children: ReactNode;
}

/** A control with its label, hint and error, tied together for assistive technology. */
export function Field({ label, hint, error, optional, quiet, className, children }: FieldProps): ReactNode {
  const id = useId();
  const describedBy = classes(hint != null && `${id}-hint`, error && `${id}-error`) || undefined;
  const wiring = useMemo(() => ({ id, describedBy, invalid: Boolean(error) }), [id, describedBy, error]);
  return (
    <div className={classes('grid content-start gap-1.5', className)}>
      <label
        htmlFor={id}
        className={quiet ? 'sr-only' : 'flex items-baseline justify-between gap-2 text-sm font-medium'}
      >
        <span>{label}</span>
        {optional && <span className="font-normal text-muted">{optional}</span>}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {hint != null && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** The sentence under a control that says what is wrong with it. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

interface ControlProps {
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
}

/** What a control inside a <Field> takes from it; what it was given itself comes first. */
export function useFieldWiring(own: ControlProps): ControlProps {
  const field = use(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': classes(own['aria-describedby'], field?.describedBy) || undefined,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid ? true : undefined),
  };
}
