import { Minus, Plus } from 'lucide-react';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes';
import { useFieldWiring } from './field';
import { controlClasses } from './inputs';

type InputProps = Omit<
  ComponentProps<'input'>,
  'type' | 'value' | 'defaultValue' | 'onChange' | 'min' | 'max' | 'step'
>;

interface NumberInputProps extends InputProps {
  /** `null` while it is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly increaseLabel: string;
  readonly decreaseLabel: string;
}

/** A whole number with large steps for thumbs. What is typed beyond a bound is moved to it when the field is left. */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { value, onChange, min, max, step = 1, increaseLabel, decreaseLabel, className, onBlur, ...rest } = props;
  const fallbackId = useId();
  const wiring = useFieldWiring(rest);
  const id = wiring.id ?? fallbackId;
  const number = useTypedNumber(value, onChange, min, max);
  const steps = { id, value, disabled: rest.disabled ?? false };
  return (
    <span className={classes(controlClasses, 'flex overflow-hidden p-0!', className)}>
      <StepButton {...steps} bound={min} label={decreaseLabel} by={-step} onStep={number.nudge} />
      <input
        {...rest}
        {...wiring}
        id={id}
        inputMode={min === undefined || min < 0 ? 'text' : 'numeric'}
        role="spinbutton"
        aria-valuenow={value ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        autoComplete="off"
        value={number.text}
        onChange={(event) => number.type(event.target.value.trim())}
        onBlur={(event) => {
          number.settle();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          number.nudge(event.key === 'ArrowUp' ? step : -step);
        }}
        className="w-0 min-w-0 grow bg-transparent text-center tabular-nums aria-invalid:text-danger"
      />
      <StepButton {...steps} bound={max} label={increaseLabel} by={step} onStep={number.nudge} />
    </span>
  );
}

/** Text that is on its way to become a number: a lone minus or a half-typed bound is nobody's value yet. */
function useTypedNumber(
  value: number | null,
  onChange: (value: number | null) => void,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
) {
  const [draft, setDraft] = useState<string | null>(null);
  const clamp = (wished: number) => Math.min(max, Math.max(min, wished));
  return {
    text: draft ?? (value === null ? '' : String(value)),
    nudge: (by: number) => {
      setDraft(null);
      onChange(clamp((value ?? 0) + by));
    },
    type: (text: string) => {
      setDraft(text);
      if (text === '') onChange(null);
      else if (/^-?\d+$/.test(text)) onChange(Number(text));
    },
    settle: () => {
      setDraft(null);
      if (value !== null && value !== clamp(value)) onChange(clamp(value));
    },
  };
}

interface StepButtonProps {
  readonly id: string;
  readonly value: number | null;
  readonly disabled: boolean;
  readonly bound: number | undefined;
  readonly label: string;
  readonly by: number;
  readonly onStep: (by: number) => void;
}

function StepButton({ id, value, disabled, bound, label, by, onStep }: StepButtonProps): ReactNode {
  const Icon = by < 0 ? Minus : Plus;
  const room = bound === undefined ? Number.POSITIVE_INFINITY : Math.sign(by) * (bound - (value ?? 0));
  return (
    <button
      type="button"
      // arrow keys do the same inside the field: no tab stops of their own
      tabIndex={-1}
      aria-label={label}
      aria-controls={id}
      disabled={disabled || room <= 0}
      onClick={() => onStep(by)}
      className={
        'grid w-10 shrink-0 place-items-center text-muted hover:bg-hover hover:text-text ' +
        'disabled:pointer-events-none disabled:opacity-40'
      }
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
