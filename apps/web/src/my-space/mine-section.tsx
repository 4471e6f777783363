import { FailureView } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Card, LinkButton, LoadingRows } from '@ringside/client/ui';
import { Children, type ReactNode } from 'react';

interface MineSectionProps {
  readonly title: string;
  /** Said when there is no row. */
  readonly nothing: string;
  readonly icon: ReactNode;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Where to go when there is no row; to the events unless given. */
  readonly wayOn?: { readonly to: string; readonly label: string };
  /** Rows: `li` elements. */
  readonly children: ReactNode;
}

/** A kind of thing that is the person's own. */
export function MineSection(props: MineSectionProps): ReactNode {
  const { title, icon } = props;
  return (
    <Card
      title={
        <span className="flex items-center gap-2.5 [&_svg]:size-5 [&_svg]:text-accent-text">
          {icon}
          {title}
        </span>
      }
    >
      <Rows {...props} />
    </Card>
  );
}

function Rows({ nothing, isPending, error, onRetry, wayOn, children }: MineSectionProps): ReactNode {
  const t = useTexts();
  const { to, label } = wayOn ?? { to: '/', label: t('pages.mine.find') };
  if (Children.count(children) > 0) return <ul className="divide-y divide-line">{children}</ul>;
  if (isPending) return <LoadingRows label={t('frame.loading')} rows={2} />;
  if (error) return <FailureView error={error} onRetry={onRetry} className="py-4" />;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted">{nothing}</p>
      <LinkButton to={to} size="small">
        {label}
      </LinkButton>
    </div>
  );
}
