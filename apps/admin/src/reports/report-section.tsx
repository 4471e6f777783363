import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Loading, Skeleton } from '@ringside/client/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';

interface ReportSectionProps<Report> {
  readonly title: string;
  readonly query: UseQueryResult<Report>;
  readonly children: (report: Report) => ReactNode;
}

/** One feature's numbers; those of the others stand even when these cannot be had. */
export function ReportSection<Report>({ title, query, children }: ReportSectionProps<Report>): ReactNode {
  const t = useAdminTexts();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid gap-4 [&>*]:min-w-0">
      <h2 id={heading} className="text-xl font-bold">
        {title}
      </h2>
      {query.data ? (
        children(query.data)
      ) : query.error ? (
        <FailureView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading label={t('frame.loading')}>
          <Skeleton className="h-72" />
        </Loading>
      )}
    </section>
  );
}

/** Plots side by side where there is room. */
export const Plots = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="grid items-start gap-4 lg:grid-cols-2 [&>*]:min-w-0">{children}</div>
);
