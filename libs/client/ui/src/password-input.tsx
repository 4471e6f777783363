import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes';
import { useFieldWiring } from './field';
import { controlClasses } from './inputs';

interface PasswordInputProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** A password with a way to look at it. `autoComplete` is "current-password" or "new-password". */
export function PasswordInput({ showLabel, hideLabel, className, ...rest }: PasswordInputProps): ReactNode {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const label = shown ? hideLabel : showLabel;
  return (
    <span className={classes('relative block', className)}>
      <input
        autoCapitalize="off"
        spellCheck={false}
        {...rest}
        {...useFieldWiring(rest)}
        type={shown ? 'text' : 'password'}
        className={classes(controlClasses, 'pr-11')}
      />
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-lg text-muted hover:text-text"
      >
        <Icon aria-hidden="true" className="size-4.5" />
      </button>
    </span>
  );
}
