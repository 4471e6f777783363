import { reportQueries } from '@ringside/client/api';
import { useAdminTexts, useFormats, useLanguage } from '@ringside/client/texts';
import { Card } from '@ringside/client/ui';
import type { MailReport, ServerReport } from '@ringside/contracts/reports';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Plots, ReportSection } from './report-section';

/** How the server is, with its database, its tasks and its mails. */
export function ServerReportView(): ReactNode {
  const t = useAdminTexts();
  const server = useQuery(reportQueries.server());
  const mail = useQuery(reportQueries.mail());
  return (
    <ReportSection title={t('reports.site.server')} query={server}>
      {(report) => (
        <Plots>
          <ProcessCard report={report} />
          <DatabaseCard report={report} />
          {mail.data && <MailCard mails={mail.data.mails} />}
          <IntegrityCard report={report} />
        </Plots>
      )}
    </ReportSection>
  );
}

type Fact = readonly [name: string, value: string, note?: string | false];

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }): ReactNode {
  return (
    <Card title={title} level={3}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {facts.map(([name, value, note]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right break-words tabular-nums">
              {value}
              {note && <span className="block text-muted">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function ProcessCard({ report }: { readonly report: ServerReport }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const bytes = useBytes();
  return (
    <Facts
      title={t('reports.site.server')}
      facts={[
        [t('reports.site.server.version'), report.version],
        [t('reports.site.server.node'), report.node],
        [t('reports.site.server.upSince'), format.dateTime(report.startedAt)],
        [t('reports.site.server.memory'), bytes(report.memoryBytes)],
        [t('reports.site.server.sockets'), format.number(report.sockets), t('reports.site.server.sockets.note')],
      ]}
    />
  );
}

function DatabaseCard({ report: { database, tasks } }: { readonly report: ServerReport }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const bytes = useBytes();
  const oldest = tasks.oldest && t('reports.site.server.oldest', { time: format.dateTime(tasks.oldest) });
  const failing = tasks.failing > 0 && t('reports.site.server.failing', { count: tasks.failing });
  return (
    <Facts
      title={t('reports.site.server.database')}
      facts={[
        ['PostgreSQL', database.version],
        [t('reports.site.server.size'), bytes(database.sizeBytes)],
        [t('reports.site.server.connections'), format.number(database.connections)],
        [t('reports.site.server.schema'), database.schema],
        [t('reports.site.server.tasks'), format.number(tasks.waiting), [oldest, failing].filter(Boolean).join(', ')],
      ]}
    />
  );
}

/** What must never be so, and is: in the words of the server's log, so that both can be searched for the same. */
function IntegrityCard({ report: { integrity } }: { readonly report: ServerReport }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { checkedAt, tookMs, broken, faults } = integrity;
  const verdict =
    broken > 0 ? t('reports.site.integrity.broken', { count: broken }) : t('reports.site.integrity.whole');
  return (
    <Card title={t('reports.site.integrity')} level={3}>
      <p className={broken > 0 ? 'text-sm font-semibold text-danger' : 'text-sm'} role="status">
        {checkedAt === null ? t('reports.site.integrity.never') : verdict}
      </p>
      {checkedAt !== null && (
        <p className="text-sm text-muted">
          {t('reports.site.integrity.checked', { time: format.dateTime(checkedAt), ms: format.number(tookMs) })}
        </p>
      )}
      {faults.length > 0 && (
        <ul className="mt-3 grid gap-2 text-sm" lang="en">
          {faults.map(({ what, eventId, id }) => (
            <li key={`${what} ${id}`} className="break-words">
              {what}
              <code className="block text-xs text-muted">{eventId === null ? id : `${id}, event ${eventId}`}</code>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MailCard({ mails }: Pick<MailReport, 'mails'>): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <Facts
      title={t('reports.site.mail')}
      facts={[
        [t('reports.site.mail.queued'), format.number(mails.queued + mails.sending)],
        [t('reports.site.mail.sent'), format.number(mails.sent)],
        [t('reports.site.mail.failed'), format.number(mails.failed + mails.unsure)],
        ...(mails.kept > 0 ? [[t('reports.site.mail.kept'), format.number(mails.kept)] as const] : []),
      ]}
    />
  );
}

/** "12.3 MB" the way the language writes it. */
function useBytes(): (bytes: number) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (bytes) => format.format(bytes / 1_000_000);
}
