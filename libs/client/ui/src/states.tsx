import { CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

interface StateProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The way on: a button or a link. */
  readonly action?: ReactNode;
  readonly className?: string;
}

function State({
  icon,
  title,
  children,
  action,
  className,
  role,
}: StateProps & { readonly role?: 'alert' }): ReactNode {
  return (
    <div role={role} className={classes('grid justify-items-center gap-3 px-6 py-12 text-center', className)}>
      {icon != null && (
        <span
          aria-hidden="true"
          className="grid size-14 place-items-center rounded-full bg-well text-muted [&_svg]:size-7"
        >
          {icon}
        </span>
      )}
      {/* not a paragraph: a page gives its heading */}
      <div className="text-lg font-semibold text-balance">{title}</div>
      {children != null && <div className="max-w-prose text-sm text-balance text-muted">{children}</div>}
      {action != null && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** A list that has nothing to show, and what to do about it. */
export const EmptyState = (props: StateProps): ReactNode => <State {...props} />;

/** Something could not be loaded: what happened, and a way to try again. Read out when it appears. */
export const ErrorState = ({ icon = <CloudAlert />, ...props }: StateProps): ReactNode => (
  <State {...props} icon={icon} role="alert" />
);
