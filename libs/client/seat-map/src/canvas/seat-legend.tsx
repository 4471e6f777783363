import { useTexts } from '@ringside/client/texts';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { MapModel } from '../map-model';
import { SeatIcon } from './seat-icon';
import { SEAT_LOOKS } from './seat-looks';

/** What the shapes and colours mean. Always in sight. */
export function SeatLegend({ model }: { readonly model: MapModel }): ReactNode {
  const t = useTexts();
  const hasWheelchairs = model.geometry.flagsOf.some((flags) => (flags & SEAT_FLAGS.accessible) !== 0);
  const hasTags = useSyncExternalStore(model.subscribe, model.hasTags);
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
      {hasWheelchairs && (
        <li className="flex items-center gap-1.5">
          <SeatIcon look="free" flags={SEAT_FLAGS.accessible} />
          {t('booking.flag.accessible')}
        </li>
      )}
      {hasTags && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="rounded bg-text px-1 text-[0.625rem] leading-4 font-bold text-raised">
            ABC
          </span>
          {t('booking.legend.tag')}
        </li>
      )}
    </ul>
  );
}
