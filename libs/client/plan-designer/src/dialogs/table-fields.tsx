import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, SegmentedControl } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { NumberField } from '../panels/number-field';
import type { BlockWish } from './make-block';

interface TableFieldsProps {
  readonly wish: BlockWish;
  readonly change: (part: Partial<BlockWish>) => void;
}

/** Tables in lines. */
export function TableFields({ wish, change }: TableFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('plans.generate.tableRows')}
          value={wish.rows}
          min={1}
          max={50}
          onChange={(rows) => change({ rows })}
        />
        <NumberField
          label={t('plans.generate.tablesAcross')}
          value={wish.aisle}
          min={1}
          max={50}
          onChange={(aisle) => change({ aisle })}
        />
        <NumberField
          label={t('plans.generate.seatsAtTable')}
          value={wish.seats}
          min={1}
          max={40}
          onChange={(seats) => change({ seats })}
        />
      </div>
      <SegmentedControl
        label={t('plans.shape')}
        value={wish.shape}
        onChange={(shape) => change({ shape })}
        segments={[
          { value: 'ellipse', label: t('plans.round') },
          { value: 'rectangle', label: t('plans.long') },
        ]}
      />
      <Checkbox
        label={t('plans.whole')}
        hint={t('plans.wholeHint')}
        checked={wish.whole}
        onChange={(event) => change({ whole: event.target.checked })}
      />
    </>
  );
}
