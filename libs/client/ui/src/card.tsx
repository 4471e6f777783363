import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';

interface CardProps extends Omit<ComponentProps<'section'>, 'title'> {
  readonly title?: ReactNode;
  /** Beside the title: a link, a button, a pill. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly level?: 2 | 3;
  /** The content reaches the edges: a table, a picture, a map. */
  readonly flush?: boolean;
}

/** A raised sheet of one matter. */
export function Card({ title, actions, footer, level = 2, flush, className, children, ...rest }: CardProps): ReactNode {
  const headed = title != null || actions != null;
  return (
    <section
      {...rest}
      className={classes('overflow-clip rounded-card border border-line bg-raised shadow-card', className)}
    >
      {headed && <CardHead title={title} actions={actions} level={level} />}
      <div className={classes(!flush && 'p-4 sm:p-5', headed && 'pt-3 sm:pt-3')}>{children}</div>
      {footer != null && <footer className="border-t border-line px-4 py-3 sm:px-5">{footer}</footer>}
    </section>
  );
}

function CardHead({ title, actions, level }: Pick<CardProps, 'title' | 'actions' | 'level'>): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
      {title != null && <Heading className="text-lg font-semibold">{title}</Heading>}
      {actions != null && <div className="flex items-center gap-2">{actions}</div>}
    </header>
  );
}
