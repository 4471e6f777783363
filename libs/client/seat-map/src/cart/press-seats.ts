import type { Texts } from '@ringside/client/texts';
import type { MySeats } from '@ringside/contracts/booking';
import type { MapModel } from '../map-model';
import { seatsForParty, soldWith } from '../party';
import type { Cart } from './use-cart';

interface Pressing {
  readonly model: MapModel;
  readonly mine: MySeats | undefined;
  readonly say: Cart['say'];
  readonly t: Texts;
}

/**
 * What a press on a seat does: it selects the seat or not any more, or as many side by side as the party has people, or a
 * table that is booked whole; or it says why that cannot be.
 */
export function pressing(on: Pressing) {
  const { model } = on;
  return (seatNo: number, size = 1): void => {
    const unit = soldWith(model, seatNo);
    if (!model.isFree(seatNo)) return pressOne(on, seatNo);
    if (unit && unit.length > 1) return pressTable(on, seatNo, unit);
    if (model.isSelected(seatNo)) return pressOne(on, seatNo);
    const wanted = unit ? 1 : size;
    if (!hasRoom(on, wanted)) return sayLimit(on);
    return wanted > 1 ? pressForParty(on, seatNo, wanted) : pressOne(on, seatNo);
  };
}

const hasRoom = ({ model, mine }: Pressing, more: number): boolean =>
  model.summary().selected.length + more <= (mine?.left ?? Infinity);

const sayLimit = ({ mine, say, t }: Pressing): void =>
  say({ tone: 'warning', text: t('booking.limitReached', { count: mine?.limit ?? 0 }) });

function pressOne({ model, say, t }: Pressing, seatNo: number): void {
  if (model.toggle(seatNo)) return say(null);
  const state = t(`booking.look.${model.lookAt(seatNo)}`);
  return say({ tone: 'info', text: t('booking.seatState', { seat: model.nameOf(seatNo), state }) });
}

function pressTable(on: Pressing, seatNo: number, seatNos: readonly number[]): void {
  const { model, say, t } = on;
  if (!seatNos.every(model.isFree))
    return say({ tone: 'warning', text: t('reasons.onlyWhole', { seat: model.nameOf(seatNo) }) });
  const { selected } = model.summary();
  const isChosen = seatNos.every(model.isSelected);
  if (!isChosen && !hasRoom(on, seatNos.length)) return sayLimit(on);
  model.select(isChosen ? selected.filter((each) => !seatNos.includes(each)) : [...selected, ...seatNos]);
  return say(null);
}

function pressForParty({ model, say, t }: Pressing, seatNo: number, size: number): void {
  const seatNos = seatsForParty(model, seatNo, size);
  if (seatNos.length === 0) return say({ tone: 'warning', text: t('booking.noneSuit') });
  model.select([...model.summary().selected, ...seatNos]);
  return say(null);
}
