import type { DrawnArea } from '@ringside/booking-core';
import { useTexts } from '@ringside/client/texts';
import { Button, Card } from '@ringside/client/ui';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { MapModel } from '../map-model';
import { useSeatWords } from '../seat-words';

interface AreaListProps {
  readonly model: MapModel;
  /** How many places one press takes. */
  readonly size: number;
  readonly isBusy: boolean;
  /** Absent for visitors, who sign in first. */
  readonly onTake: (area: DrawnArea) => void;
}

/** The standing areas and free seating of the map, with the places left in each. */
export function AreaList({ model, size, isBusy, onTake }: AreaListProps): ReactNode {
  const t = useTexts();
  const words = useSeatWords(model);
  useSyncExternalStore(model.subscribe, model.summary);
  const areas = model.drawing.areas ?? [];
  if (areas.length === 0) return null;
  return (
    <Card title={t('booking.areas')}>
      <ul className="grid divide-y divide-line">
        {areas.map((area) => {
          const free = model.freeInArea(area.no) ?? area.capacity;
          const price = words.priceRange(new Set([area.category ?? -1]));
          return (
            <li key={area.key} className="flex items-center justify-between gap-3 py-2.5 first:pt-0 last:pb-0">
              <span>
                <span className="block font-semibold">{area.name}</span>
                <span className="block text-sm text-muted tabular-nums">
                  {[t('booking.freeCount', { count: free }), price].filter(Boolean).join(' · ')}
                </span>
              </span>
              {onTake && (
                <Button
                  size="small"
                  busy={isBusy}
                  disabled={free < size}
                  aria-label={`${area.name}: ${t('booking.takePlaces', { count: size })}`}
                  onClick={() => onTake(area)}
                >
                  {t('booking.takePlaces', { count: size })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
