import { useTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { SeatIcon } from './seat-icon';
import { SEAT_LOOKS } from './seat-looks';

/** What the shapes and colours mean. Always in sight. */
export function SeatLegend(): ReactNode {
  const t = useTexts();
  return (
    <ul aria-label={t('booking.legend')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {SEAT_LOOKS.map((look) => (
        <li key={look} className="flex items-center gap-1.5">
          <SeatIcon look={look} />
          {t(`booking.look.${look}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <SeatIcon look="free" isSelected />
        {t('booking.selected')}
      </li>
    </ul>
  );
}
