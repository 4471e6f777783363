import type { EventId } from '@ringside/kernel';
import type { MapModel } from './map-model';

const keyOf = (eventId: EventId) => `ringside:selection:${eventId}`;

/** What this tab had selected at an event before it was reloaded, or before its person went to sign in. */
function recall(eventId: EventId): readonly number[] {
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(keyOf(eventId)) ?? '[]');
    return Array.isArray(known) ? known.filter((seatNo) => typeof seatNo === 'number') : [];
  } catch {
    return []; // storage is closed to us, or holds something else
  }
}

/** Selects again what was selected, as far as it is free, and remembers from now on. Answers how to stop. */
export function rememberSelection(eventId: EventId, model: MapModel): () => void {
  const known = recall(eventId);
  if (known.length > 0) model.select(known);
  return model.subscribe(() => {
    const { selected } = model.summary();
    try {
      if (selected.length > 0) sessionStorage.setItem(keyOf(eventId), JSON.stringify(selected));
      else sessionStorage.removeItem(keyOf(eventId));
    } catch {
      // a browser that keeps nothing
    }
  });
}
