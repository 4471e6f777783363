import type { ReactNode } from 'react';
import type { PlotRow } from './plot-card';
import { looks, type PlotLook, type PlotSeries } from './plot-look';
import { patternId } from './plot-patterns';
import { TIME_PLOT } from './time-plot-size';

interface MarksProps {
  readonly rows: readonly PlotRow[];
  readonly series: readonly PlotSeries[];
  /** The width of one row in pixels. */
  readonly band: number;
  readonly yOf: (value: number) => number;
  readonly shown: number | null;
  readonly drawing: string;
}

/** The row that is spoken of. */
function Shown({ shown, band, yOf }: Pick<MarksProps, 'shown' | 'band' | 'yOf'>): ReactNode {
  if (shown === null) return null;
  const width = Math.max(2, band);
  const x = TIME_PLOT.left + (shown + 0.5) * band - width / 2;
  return <rect x={x} y={TIME_PLOT.top} width={width} height={yOf(0) - TIME_PLOT.top} className="fill-hover" />;
}

/** Amounts, one on the other. */
export function TimeBars({ rows, series, band, yOf, shown, drawing }: MarksProps): ReactNode {
  const width = Math.min(48, Math.max(1, band * 0.72));
  return (
    <>
      <Shown shown={shown} band={band} yOf={yOf} />
      {rows.map(({ key, values }, index) => {
        const x = TIME_PLOT.left + (index + 0.5) * band - width / 2;
        return stack(values).map(([from, to], number) => {
          const look = series[number]?.look;
          if (from === to || !look) return null;
          return (
            <rect
              key={`${key} ${look}`}
              x={x}
              y={yOf(to)}
              width={width}
              height={yOf(from) - yOf(to)}
              rx={Math.min(3, width / 4)}
              fill={`url(#${patternId(drawing, look)})`}
            />
          );
        });
      })}
    </>
  );
}

/** From where to where each value reaches on those before it. */
function stack(values: readonly number[]): readonly (readonly [number, number])[] {
  let height = 0;
  return values.map((value) => [height, (height += value)] as const);
}

/** How many there were, a line each; the first has its ground filled. */
export function TimeLines({ rows, series, band, yOf, shown }: MarksProps): ReactNode {
  const xOf = (index: number) => TIME_PLOT.left + (index + 0.5) * band;
  return (
    <>
      <Shown shown={shown} band={band} yOf={yOf} />
      {series.map(({ look }, number) => {
        const places = rows.map(({ values }, index) => `${xOf(index)} ${yOf(values[number] ?? 0)}`);
        const line = `M${places.join('L')}`;
        const { stroke, fill, dash } = looks[look];
        return (
          <g key={look}>
            {number === 0 && (
              <path
                d={`${line}L${xOf(rows.length - 1)} ${yOf(0)}L${xOf(0)} ${yOf(0)}Z`}
                className={fill}
                opacity="0.16"
              />
            )}
            <path
              d={line}
              fill="none"
              strokeWidth="2.5"
              strokeLinejoin="round"
              className={stroke}
              {...(dash ? { strokeDasharray: dash } : {})}
            />
            <Dots rows={rows} number={number} look={look} shown={shown} xOf={xOf} yOf={yOf} />
          </g>
        );
      })}
    </>
  );
}

interface DotsProps extends Pick<MarksProps, 'rows' | 'shown' | 'yOf'> {
  readonly number: number;
  readonly look: PlotLook;
  readonly xOf: (index: number) => number;
}

/** The point that is spoken of; where there is one point only, no line would show it. */
function Dots({ rows, number, look, shown, xOf, yOf }: DotsProps): ReactNode {
  const index = shown ?? (rows.length === 1 ? 0 : null);
  if (index === null) return null;
  return <circle cx={xOf(index)} cy={yOf(rows[index]?.values[number] ?? 0)} r="4.5" className={looks[look].fill} />;
}
