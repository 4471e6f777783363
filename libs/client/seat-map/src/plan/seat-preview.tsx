import { generateSeating, type SectionSpec } from '@ringside/booking-core';
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { MapModel } from '../map-model';
import type { MapView } from '../canvas/map-view';
import { SeatCanvas } from '../canvas/seat-canvas';

/** How the sections will look, drawn by the same code as the real map. */
export function SeatPreview({ sections }: { readonly sections: readonly SectionSpec[] }): ReactNode {
  const settled = useDeferredValue(sections);
  const model = useMemo(() => new MapModel(generateSeating(settled)), [settled]);
  const view = useRef<MapView>(null);
  return <SeatCanvas model={model} view={view} />;
}
