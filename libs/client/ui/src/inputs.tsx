import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { useFieldWiring } from './field';

// 16 px on phones: iOS zooms into anything smaller
export const controlClasses =
  'w-full min-h-11 sm:min-h-10 rounded-control border border-outline bg-input px-3 py-2 text-base sm:text-sm text-text ' +
  'placeholder:text-muted transition-[border-color,background-color] hover:border-muted ' +
  'aria-invalid:border-danger aria-invalid:bg-danger-soft disabled:opacity-45';

/** One line of text. */
export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>): ReactNode {
  return <input {...rest} {...useFieldWiring(rest)} type={type} className={classes(controlClasses, className)} />;
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>): ReactNode {
  return (
    <textarea
      {...rest}
      {...useFieldWiring(rest)}
      rows={rows}
      className={classes(controlClasses, 'field-sizing-content resize-y', className)}
      style={{ minHeight: `${rows * 1.5 + 1}rem`, ...rest.style }}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** The device's own list: quick on phones, typed into on keyboards. Give choices or <option> children. */
export function Select({
  choices,
  className,
  children,
  ...rest
}: ComponentProps<'select'> & { readonly choices?: readonly Choice[] }): ReactNode {
  return (
    <span className={classes('relative block', className)}>
      <select {...rest} {...useFieldWiring(rest)} className={classes(controlClasses, 'appearance-none pr-9')}>
        {choices?.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted"
      />
    </span>
  );
}
