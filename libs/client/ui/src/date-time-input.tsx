import type { ComponentProps, ReactNode } from 'react';
import { TextInput } from './inputs';
import { instantOfWallTime, wallTimeOf } from './wall-time';

type InputProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'onChange' | 'min' | 'max'>;

interface DateTimeInputProps extends InputProps {
  /** An ISO 8601 instant; `null` while it is empty or half typed. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The place whose clocks are meant (IANA name): an organizer abroad types the hall's time, not their own. */
  readonly zone: string;
  readonly min?: string | null;
  readonly max?: string | null;
}

const toWall = (iso: string | null | undefined, zone: string): string => (iso ? wallTimeOf(Date.parse(iso), zone) : '');

/** Date and time of day at a place. The value is the instant; the zone's name belongs in the field's hint. */
export function DateTimeInput({ value, onChange, zone, min, max, ...rest }: DateTimeInputProps): ReactNode {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      // a half-typed date reads as '' here, and React leaves it alone as long as we also say ''
      value={toWall(value, zone)}
      min={toWall(min, zone) || undefined}
      max={toWall(max, zone) || undefined}
      onChange={(event) => {
        const at = instantOfWallTime(event.target.value, zone);
        onChange(at === null ? null : new Date(at).toISOString());
      }}
    />
  );
}
