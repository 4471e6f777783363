/** What something means to the reader. A tone always comes with a word or a shape, never as a colour alone. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info';

/** Words in the tone's colour on its soft ground. */
export const softTone: Readonly<Record<Tone, string>> = {
  neutral: 'bg-hover text-muted',
  accent: 'bg-accent-soft text-accent-text',
  positive: 'bg-positive-soft text-positive',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
};
