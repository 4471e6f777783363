import type { ReactNode } from 'react';
import { useSay } from './measure';
import type { PlotRow } from './plot-card';
import { Swatch } from './plot-legend';
import type { PlotSeries } from './plot-look';

interface PlotTipProps {
  readonly row: PlotRow;
  readonly series: readonly PlotSeries[];
  readonly isLine: boolean;
  /** Where it points to, in pixels from the left of a drawing of this width. */
  readonly x: number;
  readonly width: number;
  readonly top?: number;
}

/** The numbers of one thing, beside the pointer. The slider says the same in words. */
export function PlotTip({ row, series, isLine, x, width, top = 0 }: PlotTipProps): ReactNode {
  const say = useSay();
  const isLeft = x > width / 2;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-10 min-w-36 rounded-control border border-line bg-overlay px-3 py-2 text-sm shadow-overlay"
      style={{ top, ...(isLeft ? { right: width - x + 12 } : { left: x + 12 }) }}
    >
      <p className="mb-1 font-semibold whitespace-nowrap">{row.label}</p>
      {series.map((one, index) => (
        <p key={one.label} className="flex items-center gap-2 whitespace-nowrap">
          <Swatch series={one} isLine={isLine} />
          <span className="grow pr-3 text-muted">{one.label}</span>
          <span className="font-semibold tabular-nums">{say(row.values[index] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}
