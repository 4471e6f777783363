import { useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import { type ReactNode, useState } from 'react';
import type { MapModel } from '../map-model';
import { useSeatWords } from '../seat-words';

/** The categories with their colours and prices; a pressed one lets its seats stand out on the map. */
export function CategoryBar({ model }: { readonly model: MapModel }): ReactNode {
  const t = useTexts();
  const words = useSeatWords(model);
  const [chosen, setChosen] = useState<number>();
  const categories = model.drawing.categories ?? [];
  if (categories.length === 0) return null;
  const choose = (category: number | undefined) => {
    setChosen(category);
    model.lookFor(category === undefined ? undefined : (seatNo) => model.geometry.categoryOf[seatNo] === category);
  };
  return (
    <ul aria-label={t('booking.categories')} className="flex flex-wrap gap-1.5">
      {categories.map(({ key, name, color }, category) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={chosen === category}
            onClick={() => choose(chosen === category ? undefined : category)}
            className={classes(
              'flex min-h-9 items-center gap-2 rounded-full border py-1 pr-3 pl-2 text-sm',
              chosen === category ? 'border-outline bg-hover' : 'border-line hover:bg-hover',
            )}
          >
            <span aria-hidden="true" className="size-4 rounded-full border-[3px]" style={{ borderColor: color }} />
            <span className="font-medium">{name}</span>
            <span className="text-muted tabular-nums">{words.priceRange(new Set([category]))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
