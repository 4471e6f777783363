import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classes } from './classes';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

interface ButtonLook {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Decoration before the words. */
  readonly icon?: ReactNode;
}

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover shadow-card',
  secondary: 'bg-raised text-text border border-edge hover:bg-hover hover:border-outline',
  ghost: 'text-text hover:bg-hover',
  danger: 'bg-danger-fill text-danger-ink hover:bg-danger-fill-hover shadow-card',
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-9 gap-1.5 px-3 text-sm [&_svg]:size-4',
  medium: 'min-h-11 gap-2 px-4 text-sm sm:min-h-10 [&_svg]:size-4.5',
  large: 'min-h-12 gap-2.5 px-6 text-base [&_svg]:size-5',
};

const squares: Readonly<Record<ButtonSize, string>> = {
  small: 'size-9 [&_svg]:size-4',
  medium: 'size-11 sm:size-10 [&_svg]:size-5',
  large: 'size-12 [&_svg]:size-6',
};

const base =
  'relative inline-flex shrink-0 items-center justify-center rounded-control font-semibold whitespace-nowrap ' +
  'transition-[background-color,border-color,scale] duration-100 select-none active:scale-[0.98] ' +
  'disabled:pointer-events-none disabled:opacity-45 aria-disabled:cursor-default';

/** The look of a button, for something that is not one: a file label, a link to another app. */
export const buttonClasses = ({ variant = 'secondary', size = 'medium' }: Omit<ButtonLook, 'icon'> = {}): string =>
  classes(base, variants[variant], sizes[size]);

interface Busy {
  /** The command runs: the button stays focused and in its size, and presses are ignored. */
  readonly busy?: boolean;
}

/** `disabled` would throw the focus away, so a busy button only says that it is and swallows presses, submits too. */
function pressUnless(busy: boolean, onClick: ComponentProps<'button'>['onClick']) {
  return (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
}

function Face({ busy, icon, children }: { busy: boolean; icon?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      {/* seen through, not hidden: a hidden word would take the button's name away */}
      <span className={classes('contents', busy && '[&>*]:opacity-0')}>
        {icon}
        <span>{children}</span>
      </span>
    </>
  );
}

/** A command. `type` is "button" unless it is said to submit. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & ButtonLook & Busy): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={pressUnless(busy, onClick)}
      className={classes(buttonClasses({ variant, size }), className)}
    >
      <Face busy={busy} icon={icon}>
        {children}
      </Face>
    </button>
  );
}

/** A command shown as an icon only; the label is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'medium',
  busy = false,
  className,
  onClick,
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label'> &
  ButtonLook &
  Busy & { readonly label: string }): ReactNode {
  return (
    <button
      title={label}
      {...rest}
      type="button"
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={pressUnless(busy, onClick)}
      className={classes(base, variants[variant], squares[size], className)}
    >
      {busy ? <Spinner /> : icon}
    </button>
  );
}

/** A way to another page that looks like a button. */
export function LinkButton({
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: LinkProps & ButtonLook): ReactNode {
  return (
    <Link {...rest} className={classes(buttonClasses({ variant, size }), className)}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}

/** A link in running text. */
export function TextLink({ className, ...rest }: LinkProps): ReactNode {
  return (
    <Link
      {...rest}
      className={classes(
        'rounded-sm font-medium text-accent-text underline decoration-current/40 underline-offset-3',
        'hover:decoration-current',
        className,
      )}
    />
  );
}
