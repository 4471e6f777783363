import { refusalOf, usePreviewPrices, usePutPrices } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, FormError, Notice, toasts } from '@ringside/client/ui';
import type { Catalogue, PriceMove } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useState, type FormEvent, type ReactNode } from 'react';
import { cellsOf, draftOf, gridsOf, keyOf, type PriceCell, type PriceDraft, pricesOf } from './price-draft';
import { PriceRows } from './price-rows';

interface PriceTableProps {
  readonly eventId: EventId;
  readonly catalogue: Catalogue;
}

/** The price of every ticket type in every category, and what other prices would move before they are saved. */
export function PriceTable({ eventId, catalogue }: PriceTableProps): ReactNode {
  const t = useAdminTexts();
  const { currency } = catalogue;
  const cells = cellsOf(catalogue);
  // only what was typed here: other prices stay as they are by now
  const [typed, setTyped] = useState<PriceDraft>({});
  const draft = { ...draftOf(catalogue), ...typed };
  const preview = usePreviewPrices(eventId);
  const put = usePutPrices(eventId);
  const prices = pricesOf(cells, draft, currency);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!prices) return;
    put.mutate(prices, {
      onSuccess: () => {
        preview.reset();
        setTyped({});
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
        {gridsOf(catalogue).map((grid) => (
          <PriceRows
            key={grid.place}
            grid={grid}
            currency={currency}
            draft={draft}
            onType={(cell, price) => {
              setTyped({ ...typed, [cell]: price });
              preview.reset();
            }}
          />
        ))}
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
