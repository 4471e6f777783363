import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, TextLink } from '@ringside/client/ui';
import type { AuditEntry } from '@ringside/contracts/accounts';
import type { ReactNode } from 'react';
import { actorName, factsIn, sentenceOf } from './audit-sentence';

/** One entry: the sentence, why, and on request everything that was kept. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  return (
    <li className="grid gap-2 px-4 py-4 text-sm sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <time dateTime={entry.at}>{`${format.date(entry.at)}, ${format.time(entry.at)}`}</time>
        <Badge>{t(`audit.kind.${entry.action}`)}</Badge>
      </div>
      <p className="text-base break-words">{sentenceOf(entry, t, format)}</p>
      {entry.reason !== null && (
        <p className="break-words text-muted">
          {t('audit.reason')}: {entry.reason}
        </p>
      )}
      <details>
        <summary className="cursor-pointer text-muted hover:text-text">{t('audit.details')}</summary>
        <Details entry={entry} />
      </details>
    </li>
  );
}

function Details({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const words = (facts: AuditEntry['before']) =>
    factsIn(facts, t, format)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ') || '–';
  const rows: readonly (readonly [string, string])[] = [
    [t('audit.before'), words(entry.before)],
    [t('audit.after'), words(entry.after)],
    [t('audit.number'), String(entry.seq)],
    [t('audit.request'), entry.requestId ?? '–'],
  ];
  return (
    <div className="grid gap-3 pt-3">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {rows.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {entry.actor && (
          <TextLink to={`/audit?actor=${entry.actor.id}`}>
            {t('audit.onlyActor', { name: actorName(entry, t) })}
          </TextLink>
        )}
        <TextLink to={`/audit?target=${encodeURIComponent(entry.target.id)}`}>{t('audit.onlyTarget')}</TextLink>
      </p>
    </div>
  );
}
