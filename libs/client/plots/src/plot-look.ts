/** One kind of thing that a plot counts. */
export interface PlotSeries {
  readonly label: string;
  readonly look: PlotLook;
}

/** A colour with a pattern of its own: neither needs the other to be told apart. */
export type PlotLook = 'accent' | 'info' | 'positive' | 'warning' | 'danger' | 'muted';

interface LookOf {
  /** For what the pattern is drawn on, and for lines. */
  readonly fill: string;
  readonly stroke: string;
  /** Lines in a tile of 8 × 8; nothing for a plain fill. */
  readonly lines: string;
  readonly dash?: string;
}

export const looks: Readonly<Record<PlotLook, LookOf>> = {
  accent: { fill: 'fill-accent', stroke: 'stroke-accent-text', lines: '' },
  info: { fill: 'fill-info', stroke: 'stroke-info', lines: 'M-2 2 2 -2M0 8 8 0M6 10 10 6', dash: '7 3' },
  positive: { fill: 'fill-positive', stroke: 'stroke-positive', lines: 'M2 2h.01M6 6h.01', dash: '2 3' },
  warning: { fill: 'fill-warning', stroke: 'stroke-warning', lines: 'M2 0v8M6 0v8', dash: '9 3 2 3' },
  danger: { fill: 'fill-danger', stroke: 'stroke-danger', lines: 'M0 0 8 8M8 0 0 8', dash: '4 4' },
  muted: { fill: 'fill-outline', stroke: 'stroke-muted', lines: 'M0 4h8', dash: '1 3' },
};
