import { useId, useMemo, type ReactNode } from 'react';
import { ARENA_HEIGHT, ARENA_WIDTH, drawArena } from './draw-arena';

interface EventArtProps {
  /** The event's id. */
  readonly seed: string;
  /** Its first game: events of one game have one palette. Without it the palette is Ringside's own. */
  readonly game?: string | undefined;
  readonly className?: string;
}

const hsl = (hue: number, saturation: number, lightness: number) =>
  `hsl(${hue.toFixed(0)} ${saturation}% ${lightness}%)`;

/** An event's own picture, drawn from its id; decoration, so it is hidden from screen readers. Dark in both themes. */
export function EventArt({ seed, game, className }: EventArtProps): ReactNode {
  const arena = useMemo(() => drawArena(seed, game), [seed, game]);
  const id = useId();
  const { hue, lightHue, stage } = arena;
  return (
    <svg
      viewBox={`0 0 ${ARENA_WIDTH} ${ARENA_HEIGHT}`}
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      className={className}
    >
      <defs>
        <linearGradient id={`${id}hall`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={hsl(hue, 55, 9)} />
          <stop offset="0.6" stopColor={hsl(hue, 62, 19)} />
          <stop offset="1" stopColor={hsl(lightHue, 66, 24)} />
        </linearGradient>
        <radialGradient id={`${id}glow`} gradientUnits="userSpaceOnUse" cx={stage.x} cy={stage.y} r="460">
          <stop offset="0" stopColor={hsl(lightHue, 95, 72)} stopOpacity="0.85" />
          <stop offset="0.25" stopColor={hsl(lightHue, 90, 58)} stopOpacity="0.4" />
          <stop offset="1" stopColor={hsl(hue, 80, 40)} stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}beam`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0.22" />
          <stop offset="1" stopColor="#fff" stopOpacity="0.02" />
        </linearGradient>
      </defs>
      <rect width={ARENA_WIDTH} height={ARENA_HEIGHT} fill={`url(#${id}hall)`} />
      <rect width={ARENA_WIDTH} height={ARENA_HEIGHT} fill={`url(#${id}glow)`} />
      <g fill="none" stroke={hsl(lightHue, 80, 82)} strokeWidth="9" strokeLinecap="round">
        {arena.ranks.map(({ radius, dashes, turn }, index) => (
          <circle
            key={radius}
            cx={stage.x}
            cy={stage.y}
            r={radius}
            strokeDasharray={dashes}
            strokeOpacity={0.42 - index * 0.026}
            transform={`rotate(${turn.toFixed(1)} ${stage.x.toFixed(1)} ${stage.y.toFixed(1)})`}
          />
        ))}
      </g>
      <g fill={hsl(lightHue, 100, 84)}>
        {arena.lit.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r="5.5" />
        ))}
      </g>
      {arena.beams.map(({ points }) => (
        <polygon key={points} points={points} fill={`url(#${id}beam)`} />
      ))}
      <g
        transform={`translate(${stage.x.toFixed(1)} ${stage.y.toFixed(1)}) rotate(${stage.turn.toFixed(1)})`}
        fill="none"
        stroke="#fff"
      >
        <rect
          x="-46"
          y="-46"
          width="92"
          height="92"
          rx="10"
          fill={hsl(hue, 60, 12)}
          fillOpacity="0.75"
          strokeWidth="3"
        />
        <rect x="-36" y="-36" width="72" height="72" rx="7" strokeOpacity="0.55" strokeWidth="2" />
        <rect x="-26" y="-26" width="52" height="52" rx="5" strokeOpacity="0.3" strokeWidth="2" />
      </g>
    </svg>
  );
}
