import { useFormats } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { TIME_PLOT } from './time-plot-size';

interface TimeAxisProps {
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  /** Every how manieth label is drawn. */
  readonly every: number;
  readonly band: number;
  readonly width: number;
  readonly yOf: (value: number) => number;
}

/** Round numbers with their lines, and the times below. */
export function TimeAxis({ ticks, labels, every, band, width, yOf }: TimeAxisProps): ReactNode {
  const format = useFormats();
  return (
    <g className="fill-muted text-xs tabular-nums">
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${TIME_PLOT.left} ${yOf(tick)}H${Math.max(TIME_PLOT.left, width - TIME_PLOT.right)}`}
            className={tick === 0 ? 'stroke-outline' : 'stroke-line'}
          />
          <text x={TIME_PLOT.left - 8} y={yOf(tick)} dy="0.32em" textAnchor="end">
            {format.number(tick)}
          </text>
        </g>
      ))}
      {labels.map(
        (label, index) =>
          index % every === 0 && (
            <text
              // the hour that is there twice has its label twice
              key={`${index} ${label}`}
              x={TIME_PLOT.left + (index + 0.5) * band}
              y={TIME_PLOT.height - 8}
              textAnchor={index === 0 && band < 32 ? 'start' : 'middle'}
            >
              {label}
            </text>
          ),
      )}
    </g>
  );
}
