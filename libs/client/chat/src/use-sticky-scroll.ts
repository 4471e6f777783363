import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** So near to an edge, in pixels, the reader counts as being there. */
const NEAR_PX = 48;

interface StickyScroll {
  /** Stays at the end whatever comes; else what the reader looks at stays where it is. */
  readonly follows: boolean;
  readonly onNearTop: () => void;
  readonly onReachEnd: () => void;
  readonly onLeaveEnd: () => void;
}

interface Anchor {
  readonly seq: string;
  readonly top: number;
}

/**
 * Keeps a log where its reader is: at the end, or at the message at the top of what they see, also when messages come or go
 * above it. Rows are the elements with `data-seq`. (The browser's own scroll anchoring is switched off: not all have it.)
 */
export function useStickyScroll(log: RefObject<HTMLElement | null>, { follows, ...acts }: StickyScroll): () => void {
  const anchor = useRef<Anchor | undefined>(undefined);
  const latest = useRef({ follows, ...acts });

  useLayoutEffect(() => {
    latest.current = { follows, ...acts };
    const element = log.current;
    if (!element) return;
    if (follows) element.scrollTop = element.scrollHeight;
    else restore(element, anchor.current);
    anchor.current = follows ? undefined : findAnchor(element);
  });

  // the panel grows and shrinks: the keyboard of a phone, the composer, a turned device
  useEffect(() => {
    const element = log.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (latest.current.follows) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [log]);

  return () => {
    const element = log.current;
    if (!element) return;
    const { follows: isFollowing, onNearTop, onReachEnd, onLeaveEnd } = latest.current;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    const isAtEnd = below < NEAR_PX;
    anchor.current = isAtEnd ? undefined : findAnchor(element);
    if (isAtEnd && !isFollowing) onReachEnd();
    if (!isAtEnd && isFollowing) onLeaveEnd();
    if (!isAtEnd && element.scrollTop < NEAR_PX) onNearTop();
  };
}

/** The first row that is at least partly seen, and where it is. */
function findAnchor(log: HTMLElement): Anchor | undefined {
  const { top } = log.getBoundingClientRect();
  for (const row of log.querySelectorAll<HTMLElement>('[data-seq]')) {
    const box = row.getBoundingClientRect();
    if (box.bottom > top) return { seq: row.dataset['seq'] ?? '', top: box.top - top };
  }
  return undefined;
}

function restore(log: HTMLElement, anchor: Anchor | undefined): void {
  if (!anchor) return;
  const row = log.querySelector<HTMLElement>(`[data-seq="${anchor.seq}"]`);
  if (!row) return;
  log.scrollTop += row.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.top;
}
