import { useTexts } from '@ringside/client/texts';
import { ConfirmDialog, IconButton, TextInput } from '@ringside/client/ui';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface SeedingRowProps {
  readonly name: string;
  readonly seed: number;
  /** Of how many. */
  readonly count: number;
  readonly busy: boolean;
  readonly onMove: (seed: number) => void;
  readonly onRemove: () => void;
}

/** One entrant on the seeding list: type another number, or move by one. */
export function SeedingRow({ name, seed, count, busy, onMove, onRemove }: SeedingRowProps): ReactNode {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const settle = () => {
    const wished = Number(typed);
    if (typed !== null && Number.isInteger(wished) && wished >= 1 && wished !== seed) onMove(Math.min(wished, count));
    setTyped(null);
  };
  return (
    <li className="flex items-center gap-2 py-1 pr-1 pl-2">
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('tournaments.desk.seedOf', { name })}
        value={typed ?? String(seed)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape') setTyped(null);
        }}
        className="w-14! shrink-0 px-1! text-center tabular-nums"
      />
      <span className="min-w-0 grow truncate text-sm font-medium">{name}</span>
      <IconButton
        size="small"
        label={t('tournaments.desk.up', { name })}
        icon={<ArrowUp aria-hidden="true" />}
        disabled={seed === 1}
        onClick={() => onMove(seed - 1)}
      />
      <IconButton
        size="small"
        label={t('tournaments.desk.down', { name })}
        icon={<ArrowDown aria-hidden="true" />}
        disabled={seed === count}
        onClick={() => onMove(seed + 1)}
      />
      <IconButton
        size="small"
        label={t('tournaments.desk.remove', { name })}
        icon={<X aria-hidden="true" />}
        onClick={() => setAsks(true)}
      />
      <ConfirmDialog
        open={asks}
        danger
        title={t('tournaments.desk.remove.ask', { name })}
        confirmLabel={t('tournaments.desk.remove', { name })}
        cancelLabel={t('tournaments.cancel')}
        busy={busy}
        onConfirm={() => {
          setAsks(false);
          onRemove();
        }}
        onCancel={() => setAsks(false)}
      />
    </li>
  );
}
