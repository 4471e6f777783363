import type { PlanShape, Rectangle } from '@ringside/booking-core';
import { useAdminTexts } from '@ringside/client/texts';
import { SegmentedControl } from '@ringside/client/ui';
import type { ReactNode } from 'react';
import { NumberField } from './number-field';

interface Box extends Rectangle {
  readonly shape: PlanShape;
  readonly rotation?: number | undefined;
}

interface BoxFieldsProps {
  readonly thing: Box;
  readonly onChange: (part: Partial<Box>) => void;
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

/** Where something stands, how large it is and which shape it has. */
export function BoxFields({ thing, onChange }: BoxFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      {thing.shape !== 'polygon' && (
        <SegmentedControl
          label={t('plans.shape')}
          value={thing.shape}
          onChange={(shape) => onChange({ shape })}
          segments={[
            { value: 'rectangle', label: t('plans.rectangle') },
            { value: 'ellipse', label: t('plans.ellipse') },
          ]}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        {SIDES.map((side) => (
          <NumberField
            key={side}
            label={t(`plans.side.${side}`)}
            value={Math.round(thing[side])}
            min={side === 'width' || side === 'height' ? 1 : -100_000}
            max={100_000}
            onChange={(value) => onChange({ [side]: value })}
          />
        ))}
        <NumberField
          label={t('plans.rotation')}
          value={Math.round(thing.rotation ?? 0)}
          min={0}
          max={359}
          onChange={(rotation) => onChange({ rotation })}
        />
      </div>
    </>
  );
}
