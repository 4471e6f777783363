import { useAdminTexts, useLanguage } from '@ringside/client/texts';
import { useWidth } from '@ringside/client/ui';
import { useId, useMemo, useRef, type ReactNode } from 'react';
import { inUnits, MeasureProvider, useSay } from './measure';
import { PlotCard, type PlotRow } from './plot-card';
import type { PlotSeries } from './plot-look';
import { PlotPatterns } from './plot-patterns';
import { PlotTip } from './plot-tip';
import { labelEvery, roundTicks } from './round-ticks';
import { TimeAxis } from './time-axis';
import { TimeBars, TimeLines } from './time-marks';
import { TIME_PLOT } from './time-plot-size';
import { type PlotUnit, timeWords } from './time-words';
import { usePlotFocus } from './use-plot-focus';

interface TimePlotProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly series: readonly PlotSeries[];
  /** In order and without gaps: each begins `by` after the one before. */
  readonly points: readonly { readonly at: string; readonly values: readonly number[] }[];
  readonly by: PlotUnit;
  /** IANA name of the zone whose clocks divide the time. */
  readonly zone: string;
  /** `bars`: amounts, one on the other. `lines`: how many there were. */
  readonly draw: 'bars' | 'lines';
  /** The file's name without its ending. */
  readonly file: string;
  readonly empty: string;
  /** What is drawn is money of this currency, in minor units. */
  readonly currency?: string | undefined;
}

/** What happened when: bars or lines over time, by pointer, keyboard, table and file. */
export function TimePlot(props: TimePlotProps): ReactNode {
  const { title, note, series, points, by, zone, draw, file, empty, currency } = props;
  const t = useAdminTexts();
  const { language } = useLanguage();
  const words = useMemo(() => timeWords(language, by, zone), [language, by, zone]);
  const rows = points.map(({ at, values }) => ({ key: at, label: words.long(at), values: inUnits(values, currency) }));
  return (
    <MeasureProvider currency={currency}>
      <PlotCard
        title={title}
        note={note}
        series={series}
        isLine={draw === 'lines'}
        rowName={t(`reports.unit.${by}`)}
        rows={rows}
        csv={{
          name: file,
          head: [zone, 'UTC'],
          names: points.map(({ at }) => [words.clock(at), at]),
        }}
        empty={empty}
      >
        <Drawing
          title={title}
          series={series}
          rows={rows}
          labels={points.map(({ at }) => words.short(at))}
          by={by}
          draw={draw}
        />
      </PlotCard>
    </MeasureProvider>
  );
}

const dayLabels = [1, 2, 5, 7, 14, 28];
const LABELS = { fiveMinutes: [1, 2, 3, 6, 12, 36], hour: [1, 2, 3, 6, 12, 24], day: dayLabels, week: dayLabels };

interface DrawingProps extends Pick<TimePlotProps, 'title' | 'series' | 'by' | 'draw'> {
  readonly rows: readonly PlotRow[];
  readonly labels: readonly string[];
}

function Drawing({ title, series, rows, labels, by, draw }: DrawingProps): ReactNode {
  const say = useSay();
  const drawing = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const inner = Math.max(0, width - TIME_PLOT.left - TIME_PLOT.right);
  const band = inner / Math.max(1, rows.length);
  const { shown, handlers } = usePlotFocus(rows.length, (event) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return Math.floor((event.clientX - left - TIME_PLOT.left) / band);
  });
  const heights = rows.map(({ values }) => (draw === 'bars' ? sum(values) : Math.max(0, ...values)));
  const ticks = roundTicks(Math.max(0, ...heights));
  const top = ticks.at(-1) ?? 1;
  const yOf = (value: number) =>
    TIME_PLOT.top + (1 - value / top) * (TIME_PLOT.height - TIME_PLOT.top - TIME_PLOT.bottom);
  const marks = { rows, series, band, yOf, shown, drawing };
  const at = rows[shown ?? rows.length - 1];
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={title}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={rows.length}
      aria-valuenow={(shown ?? rows.length - 1) + 1}
      aria-valuetext={
        at && [at.label, ...series.map(({ label }, i) => `${label} ${say(at.values[i] ?? 0)}`)].join(', ')
      }
      className="relative touch-pan-y rounded-control select-none"
      {...handlers}
    >
      <svg aria-hidden="true" width="100%" height={TIME_PLOT.height} className="block overflow-visible">
        <PlotPatterns drawing={drawing} used={series.map(({ look }) => look)} />
        <TimeAxis
          ticks={ticks}
          labels={labels}
          every={labelEvery(rows.length, inner, 64, LABELS[by])}
          band={band}
          width={width}
          yOf={yOf}
        />
        {width > 0 && (draw === 'bars' ? <TimeBars {...marks} /> : <TimeLines {...marks} />)}
      </svg>
      {shown !== null && at && (
        <PlotTip
          row={at}
          series={series}
          isLine={draw === 'lines'}
          x={TIME_PLOT.left + (shown + 0.5) * band}
          width={width}
        />
      )}
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
