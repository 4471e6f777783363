import { type RefObject, useEffect, useState } from 'react';

/** What of a scrolled element is in sight, in pixels from its top left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 200;

/** Moves in steps, so that not every pixel of a scroll draws anew. */
const snap = (pixels: number) => Math.floor(pixels / STEP) * STEP;

const areaOf = (element: HTMLElement): Area => ({
  left: snap(element.scrollLeft),
  top: snap(element.scrollTop),
  width: element.clientWidth,
  height: element.clientHeight,
});

const isSame = (a: Area, b: Area) =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;

/** The part of a scroll container that is in sight, with a step of margin on each side. */
export function useVisibleArea(container: RefObject<HTMLElement | null>): Area {
  const [area, setArea] = useState<Area>({ left: 0, top: 0, width: 0, height: 0 });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const look = () => setArea((known) => (isSame(known, areaOf(element)) ? known : areaOf(element)));
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [container]);
  return { left: area.left - STEP, top: area.top - STEP, width: area.width + 3 * STEP, height: area.height + 3 * STEP };
}
