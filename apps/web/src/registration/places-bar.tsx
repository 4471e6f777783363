import { useTexts } from '@ringside/client/texts';
import type { RegistrationCounts } from '@ringside/contracts/registrations';
import type { ReactNode } from 'react';

/** How many of the places are taken, and how many people wait. */
export function PlacesBar({ counts }: { readonly counts: RegistrationCounts }): ReactNode {
  const t = useTexts();
  const { capacity, taken, waiting } = counts;
  const share = Math.min(100, (taken / capacity) * 100);
  return (
    <div className="grid gap-1.5 text-sm text-muted">
      <div className="h-1.5 overflow-clip rounded-full bg-well" aria-hidden="true">
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      <p>
        {t('registrations.taken', { count: taken, capacity })}
        {waiting > 0 && ` · ${t('registrations.waiting', { count: waiting })}`}
      </p>
    </div>
  );
}
