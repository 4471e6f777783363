import { type AdminTexts, type Formats, useAdminTexts, useFormats } from '@ringside/client/texts';
import type { EventText, ProposedEdit } from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import { Change, WordDiffView } from './word-diff-view';

/** In the order of the form. */
const FIELDS = ['title', 'summary', 'description', 'games', 'venue', 'startsAt', 'endsAt', 'timeZone'] as const;
type Field = (typeof FIELDS)[number];

/** Long enough that only some of its words change. */
const isProse = (field: Field) => field === 'title' || field === 'summary' || field === 'description';

/** What an edit changes, field by field. */
export function EditDiff({ edit }: { readonly edit: ProposedEdit }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { approved, proposed } = edit;
  const words = (text: EventText, field: Field) => wordsOf(text, field, t, format);
  const changed = FIELDS.filter((field) => words(approved, field) !== words(proposed, field));
  if (changed.length === 0) return <p className="text-muted">{t('life.diff.nothing')}</p>;
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{t('life.diff.legend')}</p>
      <dl className="grid gap-5">
        {changed.map((field) => (
          <div key={field} className="grid gap-1">
            <dt className="text-sm font-semibold text-muted">{t(`life.field.${field}`)}</dt>
            <dd>
              {isProse(field) ? (
                <WordDiffView before={words(approved, field)} after={words(proposed, field)} />
              ) : (
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 break-words">
                  <Change part={{ kind: 'del', text: words(approved, field) }} />
                  <Change part={{ kind: 'ins', text: words(proposed, field) }} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function wordsOf(text: EventText, field: Field, t: AdminTexts, format: Formats): string {
  switch (field) {
    case 'games':
      return text.games.length > 0 ? format.list(text.games) : '–';
    case 'venue':
      return text.venue ? [text.venue.name, text.venue.address].filter(Boolean).join(', ') : t('events.online');
    case 'startsAt':
    case 'endsAt':
      return `${format.date(text[field], text.timeZone)}, ${format.time(text[field], text.timeZone)}`;
    case 'timeZone':
      return text.timeZone.replaceAll('_', ' ');
    default:
      return text[field];
  }
}
