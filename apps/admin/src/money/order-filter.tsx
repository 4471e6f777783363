import type { MoneyWish } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { MoneyOverview } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

interface OrderFilterProps {
  readonly overview: MoneyOverview | undefined;
  readonly wish: MoneyWish;
  readonly onChange: (wish: Pick<MoneyWish, 'state' | 'attention'>) => void;
}

/** All orders, or those for which somebody has to do something. Always there, so that no count that changes moves the list. */
export function OrderFilter({ overview, wish, onChange }: OrderFilterProps): ReactNode {
  const t = useAdminTexts();
  const isAttention = wish.attention === '1';
  const isApproval = wish.state === 'awaitingApproval';
  const choices = [
    { label: t('money.filter.all'), isChosen: !isAttention && wish.state === undefined, wish: {} },
    {
      label: t('money.attention'),
      isChosen: isAttention,
      wish: { attention: '1' } as const,
      count: overview?.attention,
    },
    {
      label: t('money.state.awaitingApproval'),
      isChosen: isApproval,
      wish: { state: 'awaitingApproval' } as const,
      count: overview?.approvals,
    },
  ];
  return (
    <div role="group" aria-label={t('money.filter')} className="flex flex-wrap gap-2">
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          aria-pressed={choice.isChosen}
          onClick={() => onChange(choice.wish)}
          className={classes(
            'inline-flex min-h-10 items-center gap-2 rounded-full border px-3.5 text-sm font-medium sm:min-h-9',
            choice.isChosen
              ? 'border-accent bg-accent-soft text-text'
              : 'border-line text-muted hover:border-outline hover:text-text',
          )}
        >
          {choice.label}
          {'count' in choice && <Count count={choice.count} />}
        </button>
      ))}
    </div>
  );
}

function Count({ count }: { readonly count: number | undefined }): ReactNode {
  const isUrgent = count !== undefined && count > 0;
  return (
    <span
      className={classes(
        'min-w-5 rounded-full px-1.5 tabular-nums',
        isUrgent && 'bg-warning-soft font-semibold text-text',
      )}
    >
      {count ?? '–'}
    </span>
  );
}
