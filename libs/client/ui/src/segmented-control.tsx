import { useId, type ReactNode } from 'react';
import { classes } from './classes';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Only the icons are drawn; the labels remain their names. */
  readonly iconsOnly?: boolean;
  readonly className?: string;
}

/** One of a few, all in sight. Radio buttons underneath: arrows move, one tab stop. */
export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
  iconsOnly,
  className,
}: SegmentedControlProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className={classes('inline-flex rounded-control border border-line bg-well p-1', className)}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={
            'relative flex min-h-9 grow cursor-pointer items-center justify-center gap-2 rounded-lg px-3 text-sm font-medium ' +
            'text-muted transition-colors hover:text-text has-checked:bg-raised has-checked:text-text dark:has-checked:bg-hover ' +
            'has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus [&_svg]:size-4'
          }
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          {segment.icon}
          <span className={iconsOnly ? 'sr-only' : undefined}>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
