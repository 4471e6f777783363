import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { NumberField } from '../panels/number-field';
import type { BlockWish } from './make-block';

interface BoothBlockFieldsProps {
  readonly wish: BlockWish;
  readonly change: (part: Partial<BlockWish>) => void;
}

/** Booths of one size in lines. */
export function BoothBlockFields({ wish, change }: BoothBlockFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('plans.generate.boothRows')}
          value={wish.rows}
          min={1}
          max={50}
          onChange={(rows) => change({ rows })}
        />
        <NumberField
          label={t('plans.generate.boothsAcross')}
          value={wish.aisle}
          min={1}
          max={50}
          onChange={(aisle) => change({ aisle })}
        />
        <NumberField
          label={t('plans.side.width')}
          value={wish.width}
          min={20}
          max={2_000}
          onChange={(width) => change({ width })}
        />
        <NumberField
          label={t('plans.side.height')}
          value={wish.height}
          min={20}
          max={2_000}
          onChange={(height) => change({ height })}
        />
      </div>
      <Field label={t('plans.number.prefix')} hint={t('plans.generate.boothPrefix')}>
        <TextInput value={wish.prefix} maxLength={6} onChange={(event) => change({ prefix: event.target.value })} />
      </Field>
    </>
  );
}
