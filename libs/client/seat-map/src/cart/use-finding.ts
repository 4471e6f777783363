import { useHoldBestSeats, useHoldSeats, useReleaseHold } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import type { Hold, MySeats, SeatWish } from '@ringside/contracts/booking';
import type { EventId, SeatNo } from '@ringside/kernel';
import { useState } from 'react';
import type { MapModel } from '../map-model';
import { type PartyWish, suggestForParty } from '../party';
import type { Booking } from './use-booking';

/** What was found last, to be confirmed or exchanged for others. */
interface Found {
  readonly wish: PartyWish;
  readonly seatNos: readonly number[];
}

interface Finder {
  readonly eventId: EventId;
  readonly model: MapModel;
  readonly mine: MySeats | undefined;
  readonly booking: Booking;
  /** Found seats are brought into sight. */
  readonly onShow: (seatNo: number) => void;
}

/** Seats for a party without looking for them: the server holds the best ones. */
export function useFinding(finder: Finder) {
  const { mine, booking, model } = finder;
  const commands = useFindingCommands(finder.eventId);
  const [found, setFound] = useState<Found | null>(null);
  const tell = useTelling(finder, setFound);
  const hold = mine?.hold ?? null;

  const find = async (wish: PartyWish) => {
    const before: readonly number[] = hold?.seatNos ?? [];
    tell.held(wish, before, await commands.best.mutateAsync(toContract(model, wish)));
  };
  /** Takes others first and lets these go then, where the limit allows both; else the other way round. */
  const exchange = async ({ wish, seatNos }: Found, { holdId, seatNos: before }: Hold) => {
    const others = suggestForParty(model, wish, seatNos);
    if (others.length === 0) return tell.none();
    const letGo = () => commands.release.mutateAsync({ holdId, seatNos: seatNos as readonly SeatNo[] });
    if ((mine?.left ?? 0) >= wish.size) {
      tell.held(wish, before, await commands.best.mutateAsync(toContract(model, wish)));
      return void (await letGo());
    }
    await letGo();
    const kept = before.filter((seatNo) => !seatNos.includes(seatNo));
    return tell.held(wish, kept, await commands.seats.mutateAsync({ seatNos: others as readonly SeatNo[] }));
  };
  const others = (last: Found) => (hold ? void exchange(last, hold).catch(booking.explain) : undefined);
  const isStill = found !== null && isStillThere(found, hold);
  return {
    isBusy: Object.values(commands).some(({ isPending }) => isPending),
    find: (wish: PartyWish) => void find(wish).catch(booking.explain),
    /** Absent while there is nothing to be exchanged. */
    showOthers: isStill ? () => others(found) : undefined,
  };
}

function useFindingCommands(eventId: EventId) {
  return { best: useHoldBestSeats(eventId), seats: useHoldSeats(eventId), release: useReleaseHold(eventId) };
}

/** Says what was found, shows it on the map and keeps it for an exchange. */
function useTelling({ model, booking, onShow }: Finder, setFound: (found: Found) => void) {
  const t = useTexts();
  const format = useFormats();
  const namesOf = (seatNos: readonly number[]) => format.list(seatNos.map((seatNo) => model.nameOf(seatNo)));
  const keep = (found: Found) => {
    setFound(found);
    onShow(found.seatNos[0] ?? 0);
  };
  return {
    none: () => booking.say({ tone: 'warning', text: t('booking.noOthers') }),
    held: (wish: PartyWish, before: readonly number[], { seatNos }: Hold) => {
      const added = seatNos.filter((seatNo) => !before.includes(seatNo));
      model.select([]);
      keep({ wish, seatNos: added });
      booking.say({ tone: 'positive', text: t('booking.found', { count: added.length, seats: namesOf(added) }) });
    },
  };
}

/** Whether what was found is still held. */
function isStillThere({ seatNos }: Found, hold: Hold | null): boolean {
  const held: readonly number[] = hold?.seatNos ?? [];
  return seatNos.length > 0 && seatNos.every((seatNo) => held.includes(seatNo));
}

export type Finding = ReturnType<typeof useFinding>;

function toContract({ drawing }: MapModel, { size, category, accessible, together }: PartyWish): SeatWish {
  const key = drawing.categories?.[category ?? -1]?.key;
  return { size, accessible, together, ...(key === undefined ? {} : { category: key }) };
}
