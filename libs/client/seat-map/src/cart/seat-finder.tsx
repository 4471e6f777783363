import { useTexts } from '@ringside/client/texts';
import { Button, Card, Checkbox, Field, NumberInput, Select } from '@ringside/client/ui';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import { Sparkles } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MapModel } from '../map-model';
import type { Finding } from './use-finding';

interface SeatFinderProps {
  readonly model: MapModel;
  readonly finding: Finding;
  readonly size: number;
  readonly onSize: (size: number) => void;
  /** The most seats that this person may still take. */
  readonly most: number;
}

/** Seats without a map: how many, with which wishes; and how many one press on the map chooses. */
export function SeatFinder({ model, finding, size, onSize, most }: SeatFinderProps): ReactNode {
  const t = useTexts();
  const [wishes, setWishes] = useState({ category: '', accessible: false, together: true });
  const category = wishes.category === '' ? undefined : Number(wishes.category);
  const find = () => finding.find({ size, ...wishes, category });
  return (
    <Card aria-label={t('booking.findBest')}>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-end gap-2">
          <Field label={t('booking.party')} className="min-w-32 grow basis-0">
            <NumberInput
              value={size}
              min={1}
              max={Math.max(1, most)}
              onChange={(value) => onSize(Math.min(Math.max(1, most), Math.max(1, value ?? 1)))}
              increaseLabel={t('booking.partyMore')}
              decreaseLabel={t('booking.partyFewer')}
            />
          </Field>
          <Button
            icon={<Sparkles aria-hidden="true" />}
            busy={finding.isBusy}
            disabled={most < 1}
            onClick={find}
            className="grow-[4] basis-auto"
          >
            {t('booking.findBest')}
          </Button>
        </div>
        {size > 1 && <p className="text-sm text-muted">{t('booking.partyHint', { count: size })}</p>}
        <Wishes model={model} wishes={wishes} size={size} onChange={(change) => setWishes({ ...wishes, ...change })} />
        {finding.showOthers && (
          <Button size="small" busy={finding.isBusy} onClick={finding.showOthers}>
            {t('booking.showOthers')}
          </Button>
        )}
      </div>
    </Card>
  );
}

interface Wish {
  readonly category: string;
  readonly accessible: boolean;
  readonly together: boolean;
}

interface WishesProps extends Pick<SeatFinderProps, 'model' | 'size'> {
  readonly wishes: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
}

function Wishes({ model, wishes, size, onChange }: WishesProps): ReactNode {
  const t = useTexts();
  const categories = model.drawing.categories ?? [];
  const hasWheelchairs = model.geometry.flagsOf.some((flags) => (flags & SEAT_FLAGS.accessible) !== 0);
  if (categories.length < 2 && !hasWheelchairs && size < 2) return null;
  return (
    <details>
      <summary className="w-fit rounded-sm py-1 text-sm font-medium text-muted hover:text-text">
        {t('booking.wishes')}
      </summary>
      <div className="mt-2 grid gap-2">
        {categories.length > 1 && (
          <Field label={t('booking.category')}>
            <Select
              value={wishes.category}
              onChange={(event) => onChange({ category: event.target.value })}
              choices={[
                { value: '', label: t('booking.anyCategory') },
                ...categories.map(({ name }, index) => ({ value: String(index), label: name })),
              ]}
            />
          </Field>
        )}
        {size > 1 && (
          <Checkbox
            label={t('booking.together')}
            checked={wishes.together}
            onChange={(event) => onChange({ together: event.target.checked })}
          />
        )}
        {hasWheelchairs && (
          <Checkbox
            label={t('booking.accessible')}
            checked={wishes.accessible}
            onChange={(event) => onChange({ accessible: event.target.checked })}
          />
        )}
      </div>
    </details>
  );
}
