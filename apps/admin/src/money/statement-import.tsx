import { refusalOf, useStatement } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, buttonClasses, Card, FormError, StatusPill, Table, toasts } from '@ringside/client/ui';
import type { StatementPreview } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Upload } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { MATCH_TONES } from './bank-line-table';

interface Read {
  readonly file: Blob;
  readonly preview: StatementPreview;
}

/** Takes a statement of the bank: first to look at, then for good. */
export function StatementImport({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const command = useStatement(eventId);
  const [read, setRead] = useState<Read | null>(null);
  const { code, details } = refusalOf(command.error);
  const look = (file: File) =>
    command
      .mutateAsync({ file, isForGood: false })
      .then((preview) => setRead({ file, preview }))
      .catch(() => setRead(null)); // what was refused stands below
  const book = ({ file }: Read) =>
    command
      .mutateAsync({ file, isForGood: true })
      .then(() => {
        setRead(null);
        toasts.push({ tone: 'positive', title: t('money.bank.booked'), key: 'statement' });
      })
      .catch(() => undefined); // the same
  return (
    <Card title={t('money.bank.import')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('money.bank.import.lead')}</p>
        <label className={`${buttonClasses({})} cursor-pointer justify-self-start focus-within:outline-2`}>
          <Upload aria-hidden="true" />
          {t('money.bank.file')}
          <input
            type="file"
            className="sr-only"
            accept=".csv,.txt,.sta,.mt940,.940,.xml,text/csv,text/plain,application/xml"
            disabled={command.isPending}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = ''; // the same file may be chosen again
              if (file) void look(file);
            }}
          />
        </label>
        <FormError message={command.error ? t.refusal(code, details) : null} />
        {read && (
          <Preview
            preview={read.preview}
            busy={command.isPending}
            onBook={() => void book(read)}
            onDiscard={() => setRead(null)}
          />
        )}
      </div>
    </Card>
  );
}

interface PreviewProps {
  readonly preview: StatementPreview;
  readonly busy: boolean;
  readonly onBook: () => void;
  readonly onDiscard: () => void;
}

function Preview({ preview: { lines }, busy, onBook, onDiscard }: PreviewProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const fresh = lines.filter(({ isKnown }) => !isKnown).length;
  return (
    <div className="grid gap-3">
      <p role="status" className="font-medium">
        {t('money.bank.preview', { count: lines.length, fresh })}
      </p>
      <div className="max-h-96 overflow-auto rounded-card border border-line">
        <Table
          caption={t('money.bank.import')}
          rows={lines.map((line, at) => ({ ...line, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: 'day', header: t('money.bank.date'), isName: true, cell: ({ bookedOn }) => format.date(bookedOn) },
            { key: 'payer', header: t('money.bank.payer'), cell: ({ payer }) => payer },
            {
              key: 'text',
              header: t('money.bank.text'),
              cell: ({ text }) => <span className="break-all">{text}</span>,
            },
            {
              key: 'amount',
              header: t('money.bank.amount'),
              align: 'end',
              cell: ({ amount, currency }) => format.money(amount, currency),
            },
            {
              key: 'match',
              header: t('money.bank.match'),
              cell: ({ match, order, isKnown }) => (
                <StatusPill tone={isKnown ? 'neutral' : MATCH_TONES[match]}>
                  {isKnown
                    ? t('money.bank.known')
                    : [order?.code, t(`money.bank.match.${match}`)].filter(Boolean).join(': ')}
                </StatusPill>
              ),
            },
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} disabled={fresh === 0} onClick={onBook}>
          {t('money.bank.book', { count: fresh })}
        </Button>
        <Button variant="ghost" onClick={onDiscard}>
          {t('money.bank.discard')}
        </Button>
      </div>
    </div>
  );
}
