import type { ReactNode } from 'react';
import { looks, type PlotLook } from './plot-look';

/** What `fill` names: one pattern a look in each drawing, as ids are the page's. */
export const patternId = (drawing: string, look: PlotLook): string => `${drawing}-${look}`;

/** The patterns of the looks that a drawing uses. */
export function PlotPatterns({
  drawing,
  used,
}: {
  readonly drawing: string;
  readonly used: readonly PlotLook[];
}): ReactNode {
  return (
    <defs>
      {used.map((look) => (
        <pattern
          key={look}
          id={patternId(drawing, look)}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={looks[look].fill}
        >
          <rect width="8" height="8" />
          <path d={looks[look].lines} fill="none" strokeWidth="1.75" strokeLinecap="round" className="stroke-raised" />
        </pattern>
      ))}
    </defs>
  );
}
