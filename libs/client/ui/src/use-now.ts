import { useEffect, useState } from 'react';

/** The time (milliseconds), looked at again on each full step of `everyMs` by that clock; `null` stops looking. */
export function useNow(everyMs: number | null, clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (everyMs === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = clock();
      setNow(at);
      timer = setTimeout(tick, everyMs - (at % everyMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [everyMs, clock]);
  return now;
}
