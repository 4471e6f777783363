import { markdownQueries, refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, FormError, RichText, SegmentedControl, Skeleton, TextArea } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

interface MarkdownFieldProps {
  readonly label: string;
  readonly optional?: string;
  readonly hint: string;
  readonly error?: string | null | undefined;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text in Markdown, and on demand what readers will see: as the server renders it, for nobody else does. */
export function MarkdownField({ label, value, name, onChange, ...field }: MarkdownFieldProps): ReactNode {
  const t = useAdminTexts();
  const [view, setView] = useState<'write' | 'preview'>('write');
  return (
    <div className="grid gap-2">
      <Field label={label} {...field}>
        {view === 'write' ? (
          <TextArea name={name} rows={10} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Preview text={value} />
        )}
      </Field>
      <SegmentedControl
        label={label}
        className="justify-self-start"
        value={view}
        onChange={setView}
        segments={[
          { value: 'write', label: t('admin.form.write') },
          { value: 'preview', label: t('admin.form.preview') },
        ]}
      />
    </div>
  );
}

function Preview({ text }: { readonly text: string }): ReactNode {
  const t = useAdminTexts();
  const { data, error } = useQuery(markdownQueries.preview(text));
  const isEmpty = text.trim() === '';
  return (
    <div aria-live="polite" className="min-h-64 rounded-control border border-line p-4">
      {error && !isEmpty && <FormError message={t.refusal(refusalOf(error).code, refusalOf(error).details)} />}
      {isEmpty && <p className="text-muted italic">{t('admin.form.preview.nothing')}</p>}
      {!isEmpty && !error && (data ? <RichText html={data.html} /> : <Skeleton className="h-24" />)}
    </div>
  );
}
