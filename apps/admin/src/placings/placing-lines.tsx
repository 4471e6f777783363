import { PersonAvatar } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, IconButton, NumberInput } from '@ringside/client/ui';
import { PLACE_MAX, POINTS_MAX } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DraftLine } from './placing-draft';

interface PlacingLinesProps {
  readonly lines: readonly DraftLine[];
  readonly onChange: (id: UserId, wish: Partial<Pick<DraftLine, 'place' | 'points'>>) => void;
  readonly onRemove: (id: UserId) => void;
}

/** One line a person. Lines stay where they are while they are written: none jumps away under the hands. */
export function PlacingLines({ lines, onChange, onRemove }: PlacingLinesProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <ol className="divide-y divide-line">
        {lines.map((line) => (
          <Line key={line.person.id} line={line} onChange={onChange} onRemove={onRemove} />
        ))}
      </ol>
      <p className="border-t border-line px-4 py-3 text-sm text-muted sm:px-5">{t('placings.suggested')}</p>
    </>
  );
}

type LineProps = Omit<PlacingLinesProps, 'lines'> & { readonly line: DraftLine };

function Line({ line: { person, place, points }, onChange, onRemove }: LineProps): ReactNode {
  const t = useAdminTexts();
  const { id, name, username } = person;
  const steps = { increaseLabel: t('frame.increase'), decreaseLabel: t('frame.decrease') };
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_9rem_10rem_auto] sm:px-5">
      <span className="flex min-w-0 items-center gap-3 self-center">
        <PersonAvatar person={person} size="small" />
        <span className="grid min-w-0">
          <span className="truncate font-semibold">{name}</span>
          <span className="truncate text-sm text-muted">@{username}</span>
        </span>
      </span>
      <div className="grid grid-cols-2 gap-3 max-sm:order-last max-sm:col-span-2 sm:contents">
        <LineNumber
          label={t('placings.column.place')}
          spoken={t('placings.place', { name })}
          value={place}
          min={1}
          max={PLACE_MAX}
          steps={steps}
          onChange={(value) => onChange(id, { place: value })}
        />
        <LineNumber
          label={t('placings.column.points')}
          spoken={t('placings.points', { name })}
          value={points}
          min={0}
          max={POINTS_MAX}
          steps={steps}
          onChange={(value) => onChange(id, { points: value })}
        />
      </div>
      <IconButton label={t('placings.remove', { name })} icon={<X aria-hidden="true" />} onClick={() => onRemove(id)} />
    </li>
  );
}

interface LineNumberProps {
  readonly label: string;
  readonly spoken: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly steps: { readonly increaseLabel: string; readonly decreaseLabel: string };
  readonly onChange: (value: number | null) => void;
}

const LineNumber = ({ label, spoken, steps, ...number }: LineNumberProps): ReactNode => (
  <Field
    label={
      <>
        <span aria-hidden="true" className="text-xs text-muted">
          {label}
        </span>
        <span className="sr-only">{spoken}</span>
      </>
    }
  >
    <NumberInput {...number} {...steps} />
  </Field>
);
