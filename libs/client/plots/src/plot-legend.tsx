import { useId, type ReactNode } from 'react';
import { looks, type PlotSeries } from './plot-look';
import { patternId, PlotPatterns } from './plot-patterns';

interface PlotLegendProps {
  readonly series: readonly PlotSeries[];
  readonly isLine: boolean;
}

/** What each colour and pattern counts. */
export function PlotLegend({ series, isLine }: PlotLegendProps): ReactNode {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm text-muted">
      {series.map((one) => (
        <li key={one.label} className="flex items-center gap-2">
          <Swatch series={one} isLine={isLine} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}

/** A series as its drawing shows it. */
export function Swatch({
  series: { look },
  isLine,
}: {
  readonly series: PlotSeries;
  readonly isLine: boolean;
}): ReactNode {
  const drawing = useId();
  const { stroke, dash } = looks[look];
  return (
    <svg aria-hidden="true" width={isLine ? 24 : 14} height="14" className="shrink-0">
      {isLine ? (
        <path d="M0 7h24" strokeWidth="2.5" className={stroke} {...(dash ? { strokeDasharray: dash } : {})} />
      ) : (
        <>
          <PlotPatterns drawing={drawing} used={[look]} />
          <rect width="14" height="14" rx="3" fill={`url(#${patternId(drawing, look)})`} />
        </>
      )}
    </svg>
  );
}
