import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/**
 * Which of `count` things a drawing says more about, by pointer or by arrow keys. The drawing is a slider to assistive
 * technology: the one control whose value may be words and that arrows move along a scale.
 */
export function usePlotFocus(count: number, indexAt: (event: PointerEvent<HTMLElement>) => number) {
  const [index, setIndex] = useState<number | null>(null);
  const shown = index === null || count === 0 ? null : Math.min(index, count - 1);
  const move = (to: number) => setIndex(Math.min(count - 1, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = afterKey(event.key, shown ?? -1, count);
    if (to === undefined) return;
    event.preventDefault();
    if (to === null) setIndex(null);
    else move(to);
  };
  return {
    shown,
    handlers: {
      onKeyDown,
      onPointerMove: (event: PointerEvent<HTMLElement>) => move(indexAt(event)),
      onPointerDown: (event: PointerEvent<HTMLElement>) => move(indexAt(event)),
      onPointerLeave: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'mouse') setIndex(null);
      },
      onFocus: () => setIndex((known) => known ?? count - 1),
      onBlur: () => setIndex(null),
    },
  };
}

/** Where a key leads from an index; `null`: nowhere, the words go; nothing for a key that is not ours. */
export function afterKey(key: string, from: number, count: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return from + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'PageDown':
      return from + Math.max(1, Math.round(count / 10));
    case 'PageUp':
      return Math.max(0, from - Math.max(1, Math.round(count / 10)));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}
