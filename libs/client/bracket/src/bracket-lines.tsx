import { classes } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** From the right edge of a card to the left edge of the card that its winner goes to. Pixels. */
export interface BracketLine {
  readonly key: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly isOn: boolean;
}

interface BracketLinesProps {
  readonly lines: readonly BracketLine[];
  readonly width: number;
  readonly height: number;
}

/** The lines between the cards. Decoration: each card says by its words who goes on. */
export function BracketLines({ lines, width, height }: BracketLinesProps): ReactNode {
  // what is highlighted is drawn last, over its neighbours
  const drawn = [...lines].sort((a, b) => Number(a.isOn) - Number(b.isOn));
  return (
    <svg aria-hidden="true" width={width} height={height} className="pointer-events-none absolute inset-0" fill="none">
      {drawn.map(({ key, from, to, isOn }) => (
        <path
          key={key}
          d={pathOf(from, to)}
          className={classes(isOn ? 'stroke-accent stroke-3' : 'stroke-edge stroke-2')}
        />
      ))}
    </svg>
  );
}

const RADIUS = 8;

/** Out, up or down with round corners, and in. */
function pathOf([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const middle = (x1 + x2) / 2;
  const drop = y2 - y1;
  if (Math.abs(drop) < 1) return `M${x1} ${y1}H${x2}`;
  const turn = Math.min(RADIUS, Math.abs(drop) / 2) * Math.sign(drop);
  const round = Math.abs(turn);
  return `M${x1} ${y1}H${middle - round}Q${middle} ${y1} ${middle} ${y1 + turn}V${y2 - turn}Q${middle} ${y2} ${middle + round} ${y2}H${x2}`;
}
