import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import type { PricedCategory, TicketType } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import { amountOfTyped, keyOf, type PriceDraft, type PriceGrid } from './price-draft';

interface PriceRowsProps {
  readonly grid: PriceGrid;
  readonly currency: string;
  readonly draft: PriceDraft;
  readonly onType: (cell: string, typed: string) => void;
}

// redundant where a table is laid out as one; not so as blocks
const rowGroup = { role: 'rowgroup' };
const cellRole = { role: 'cell' };

/** The prices of one kind of place as a table; on phones it is a list, type by type. */
export function PriceRows({ grid, currency, draft, onType }: PriceRowsProps): ReactNode {
  const t = useAdminTexts();
  const { place, types, categories } = grid;
  const title = `${t(`prices.place.${place}`)} (${currency})`;
  if (categories.length === 0) {
    return (
      <p className="text-sm text-muted">
        {t('prices.noCategories', {
          types: types.map(({ name }) => name).join(', '),
          place: t(`prices.place.${place}`),
        })}
      </p>
    );
  }
  return (
    <div className="@container overflow-x-auto">
      <table role="table" className="w-full text-left text-sm @max-lg:block">
        <caption className="pb-1 text-left font-medium @max-lg:block">{title}</caption>
        <thead {...rowGroup} className="@max-lg:sr-only">
          <tr role="row">
            <th role="columnheader" scope="col" className="py-2 pr-3 font-medium text-muted">
              {t('prices.type')}
            </th>
            {categories.map((category) => (
              <th key={category.category} role="columnheader" scope="col" className="min-w-28 px-1.5 py-2 font-medium">
                <CategoryName category={category} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...rowGroup} className="@max-lg:grid @max-lg:gap-4">
          {types.map((type) => (
            <PriceRow key={type.id} type={type} categories={categories} {...{ currency, draft, onType }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PriceRowProps extends Omit<PriceRowsProps, 'grid'> {
  readonly type: TicketType;
  readonly categories: readonly PricedCategory[];
}

function PriceRow({ type, categories, currency, draft, onType }: PriceRowProps): ReactNode {
  const t = useAdminTexts();
  return (
    <tr role="row" className="border-t border-line align-top @max-lg:grid @max-lg:gap-2 @max-lg:pt-3">
      <th role="rowheader" scope="row" className="py-3 pr-3 font-medium @max-lg:py-0">
        {type.name}
        {!type.isActive && <span className="block text-xs font-normal text-muted">{t('prices.archived')}</span>}
      </th>
      {categories.map((category) => {
        const cell = keyOf({ ticketTypeId: type.id, category: category.category });
        const typed = draft[cell] ?? '';
        const isWrong = typed.trim() !== '' && amountOfTyped(typed, currency) === undefined;
        const name = category.name === '' ? t('prices.anywhere') : category.name;
        return (
          <td
            key={category.category}
            {...cellRole}
            className="px-1.5 py-1.5 @max-lg:grid @max-lg:grid-cols-[minmax(0,1fr)_9rem] @max-lg:items-center @max-lg:gap-3 @max-lg:p-0"
          >
            <span aria-hidden="true" className="text-muted @lg:hidden">
              <CategoryName category={category} />
            </span>
            <Field
              quiet
              label={t('prices.priceOf', { type: type.name, category: name })}
              error={isWrong ? t('prices.wrong') : null}
            >
              <TextInput
                inputMode="decimal"
                placeholder={t('prices.notSold')}
                value={typed}
                onChange={(changed) => onType(cell, changed.target.value)}
              />
            </Field>
          </td>
        );
      })}
    </tr>
  );
}

function CategoryName({ category: { name, color } }: { readonly category: PricedCategory }): ReactNode {
  const t = useAdminTexts();
  return (
    <span className="inline-flex items-center gap-2">
      {color !== null && (
        <span aria-hidden="true" className="size-3 shrink-0 rounded-full" style={{ backgroundColor: color }} />
      )}
      {name === '' ? t('prices.anywhere') : name}
    </span>
  );
}
