export { BarPlot } from './bar-plot';
export type { PlotSeries } from './plot-look';
export { TimePlot } from './time-plot';
