import { useEffect, useRef, type RefObject } from 'react';

const PRODUCT = 'Ringside';

/** Whether a page was shown before: the browser itself cares for the first one. */
let hasArrived = false;

/**
 * For the heading of each page: sets the title of the tab and, when the person came here from another page, scrolls up and
 * moves the focus to the heading, which a screen reader then says. Undefined while the title is being loaded.
 */
export function usePage(title: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title !== undefined) document.title = title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`;
  }, [title]);
  const isThere = title !== undefined;
  useEffect(() => {
    if (!isThere) return;
    if (hasArrived) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    hasArrived = true;
  }, [isThere]);
  return heading;
}
