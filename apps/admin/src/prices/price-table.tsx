import { refusalOf, usePreviewPrices, usePutPrices } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, Field, FormError, Notice, TextInput, toasts } from '@ringside/client/ui';
import type { Catalogue, PriceMove } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useState, type FormEvent, type ReactNode } from 'react';
import { amountOfTyped, cellsOf, draftOf, keyOf, type PriceCell, pricesOf } from './price-draft';

interface PriceTableProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
}

/** The price of every ticket type in every category, and what other prices would move before they are saved. */
export function PriceTable({ eventId, catalogue }: PriceTableProps): ReactNode {
  const t = useAdminTexts();
  const { currency } = catalogue;
  const cells = cellsOf(catalogue);
  const [draft, setDraft] = useState(() => draftOf(catalogue));
  const preview = usePreviewPrices(eventId);
  const put = usePutPrices(eventId);
  const prices = pricesOf(cells, draft, currency);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!prices) return;
    put.mutate(prices, {
      onSuccess: () => {
        preview.reset();
        toasts.push({ tone: 'positive', title: t('prices.saved'), key: 'prices' });
      },
    });
  };
  const failed = put.error ?? preview.error;
  const refusal = failed ? refusalOf(failed) : undefined;
  return (
    <Card title={t('prices.table')}>
      <form noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t('prices.tableHint')}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {cells.map((cell) => (
            <PriceField
              key={keyOf(cell)}
              cell={cell}
              currency={currency}
              typed={draft[keyOf(cell)] ?? ''}
              onType={(typed) => setDraft({ ...draft, [keyOf(cell)]: typed })}
            />
          ))}
        </div>
        {preview.data && <Moves moves={preview.data.moves} cells={cells} currency={currency} />}
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={put.isPending} disabled={!prices}>
            {t('prices.save')}
          </Button>
          <Button busy={preview.isPending} disabled={!prices} onClick={() => prices && preview.mutate(prices)}>
            {t('prices.preview')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface PriceFieldProps {
  readonly cell: PriceCell;
  readonly currency: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function PriceField({ cell, currency, typed, onType }: PriceFieldProps): ReactNode {
  const t = useAdminTexts();
  const isWrong = typed.trim() !== '' && amountOfTyped(typed, currency) === undefined;
  return (
    <Field label={`${nameOf(cell, t('prices.anywhere'), t)} (${currency})`} error={isWrong ? t('prices.wrong') : null}>
      <TextInput inputMode="decimal" value={typed} onChange={(changed) => onType(changed.target.value)} />
    </Field>
  );
}

interface MovesProps {
  readonly moves: readonly PriceMove[];
  readonly cells: readonly PriceCell[];
  readonly currency: string;
}

function Moves({ moves, cells, currency }: MovesProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const names = new Map(cells.map((cell) => [keyOf(cell), nameOf(cell, t('prices.anywhere'), t)]));
  const money = (amount: number | null) => (amount === null ? t('prices.notSold') : format.money(amount, currency));
  return (
    <Notice announce>
      <p className="font-semibold">{t('prices.moves')}</p>
      {moves.length === 0 && <p>{t('prices.nothingMoves')}</p>}
      <ul className="grid gap-1">
        {moves.map((move) => (
          <li key={keyOf(move)}>
            {t('prices.move', {
              what: names.get(keyOf(move)) ?? move.category,
              from: money(move.from),
              to: money(move.to),
              free: move.free,
              kept: move.kept,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const nameOf = (cell: PriceCell, anywhere: string, t: ReturnType<typeof useAdminTexts>): string =>
  t('prices.priceOf', { type: cell.type, category: cell.categoryName === '' ? anywhere : cell.categoryName });
