import type { Texts } from '@ringside/client/texts';
import { SEAT_FLAGS, type SeatFlag } from '@ringside/contracts/booking';
import type { MapModel } from './map-model';

/** That it is a booth says its name. */
type SaidFlag = Exclude<SeatFlag, 'booth'>;
const FLAGS = (Object.keys(SEAT_FLAGS) as SeatFlag[]).filter((flag): flag is SaidFlag => flag !== 'booth');
const EQUIPMENT = ['power', 'ports', 'desk'] as const;

/** What is special about a seat, and what it has for a LAN: "Wheelchair place", "2 power sockets", "desk of 80 cm". */
export function specialsOf({ geometry, drawing }: MapModel, seatNo: number, t: Texts): string[] {
  const flags = geometry.flagsOf[seatNo] ?? 0;
  const row = drawing.rows[geometry.rowOf[seatNo] ?? -1];
  const position = geometry.positionOf[seatNo] ?? -1;
  const said = FLAGS.filter((flag) => (flags & SEAT_FLAGS[flag]) !== 0).map((flag) => t(`booking.flag.${flag}`));
  const equipment = EQUIPMENT.flatMap((what) => {
    const count = row?.[what]?.[position] ?? 0;
    return count > 0 ? [t(`booking.has.${what}`, { count })] : [];
  });
  return [...said, ...equipment];
}
