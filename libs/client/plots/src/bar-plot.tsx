import { useFormats } from '@ringside/client/texts';
import { useWidth } from '@ringside/client/ui';
import { useId, useRef, type ReactNode } from 'react';
import { inUnits, MeasureProvider, useSay } from './measure';
import { PlotCard, type PlotRow } from './plot-card';
import type { PlotSeries } from './plot-look';
import { patternId, PlotPatterns } from './plot-patterns';
import { PlotTip } from './plot-tip';
import { roundTicks } from './round-ticks';
import { usePlotFocus } from './use-plot-focus';

interface BarPlotProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly series: readonly PlotSeries[];
  /** What the rows are: "Section". */
  readonly rowName: string;
  readonly rows: readonly PlotRow[];
  readonly file: string;
  readonly empty: string;
  /** What is drawn is money of this currency, in minor units. */
  readonly currency?: string | undefined;
}

/** How many of each: a bar a row, its parts one after the other. */
export function BarPlot(props: BarPlotProps): ReactNode {
  const { title, note, series, rowName, file, empty, currency } = props;
  const rows = props.rows.map((row) => ({ ...row, values: inUnits(row.values, currency) }));
  return (
    <MeasureProvider currency={currency}>
      <PlotCard
        title={title}
        note={note}
        series={series}
        rowName={rowName}
        rows={rows}
        csv={{ name: file, head: [rowName], names: rows.map(({ label }) => [label]) }}
        empty={empty}
      >
        <Drawing title={title} series={series} rows={rows} />
      </PlotCard>
    </MeasureProvider>
  );
}

const ROW = 52;
const BAR = { top: 24, height: 18 } as const;
const AXIS = 24;

function Drawing({ title, series, rows }: Pick<BarPlotProps, 'title' | 'series' | 'rows'>): ReactNode {
  const format = useFormats();
  const say = useSay();
  const drawing = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { shown, handlers } = usePlotFocus(rows.length, (event) =>
    Math.floor((event.clientY - event.currentTarget.getBoundingClientRect().top) / ROW),
  );
  const ticks = roundTicks(Math.max(0, ...rows.map(({ values }) => sum(values))), width < 480 ? 3 : 5);
  const most = ticks.at(-1) ?? 1;
  const xOf = (value: number) => (value / most) * Math.max(0, width - 24);
  const foot = rows.length * ROW;
  const row = rows[shown ?? 0];
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={title}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={rows.length}
      aria-valuenow={(shown ?? 0) + 1}
      aria-valuetext={
        row && [row.label, ...series.map(({ label }, i) => `${label} ${say(row.values[i] ?? 0)}`)].join(', ')
      }
      className="relative touch-pan-y rounded-control select-none"
      {...handlers}
    >
      <svg aria-hidden="true" width="100%" height={foot + AXIS} className="block overflow-visible">
        <PlotPatterns drawing={drawing} used={series.map(({ look }) => look)} />
        {shown !== null && <rect y={shown * ROW} width={width} height={ROW - 4} rx="6" className="fill-hover" />}
        {ticks.map((tick) => (
          <g key={tick} className="fill-muted text-xs tabular-nums">
            <path d={`M${xOf(tick)} 0V${foot}`} className={tick === 0 ? 'stroke-outline' : 'stroke-line'} />
            <text x={xOf(tick)} y={foot + 17} textAnchor={tick === 0 ? 'start' : 'middle'}>
              {format.number(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ key, label, values }, index) => (
          <g key={key} transform={`translate(0 ${index * ROW})`}>
            <text x="6" y="17" className="fill-text text-sm font-medium">
              {label}
            </text>
            <Parts values={values} series={series} drawing={drawing} xOf={xOf} />
          </g>
        ))}
      </svg>
      {shown !== null && row && (
        <PlotTip row={row} series={series} isLine={false} x={width / 2} width={width} top={(shown + 1) * ROW} />
      )}
    </div>
  );
}

interface PartsProps extends Pick<BarPlotProps, 'series'> {
  readonly values: readonly number[];
  readonly drawing: string;
  readonly xOf: (value: number) => number;
}

function Parts({ values, series, drawing, xOf }: PartsProps): ReactNode {
  return series.map(({ look }, index) => {
    const before = sum(values.slice(0, index));
    const value = values[index] ?? 0;
    if (value === 0) return null;
    return (
      <rect
        key={look}
        x={xOf(before)}
        y={BAR.top}
        width={xOf(before + value) - xOf(before)}
        height={BAR.height}
        rx="3"
        fill={`url(#${patternId(drawing, look)})`}
      />
    );
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
