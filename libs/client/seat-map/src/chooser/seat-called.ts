import type { MapModel } from '../map-model';

/**
 * The seat that people call so, however it is written: "b12", "B-12". Where several sections have such a seat the beginning of
 * the section has to stand before it: "north b12".
 */
export function seatCalled(model: Pick<MapModel, 'drawing' | 'nameOf'>, typed: string): number | undefined {
  const whole = plain(typed);
  const [section, seat] = parted(typed);
  if (whole === '') return undefined;
  const found: number[] = [];
  for (let seatNo = 0; seatNo < model.drawing.count; seatNo++) {
    const name = model.nameOf(seatNo);
    if (plain(name) === whole) return seatNo;
    const [inSection, called] = parted(name);
    if (called === seat && inSection.startsWith(section)) found.push(seatNo);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The section and the seat, each plain. */
function parted(name: string): readonly [section: string, seat: string] {
  const words = name.trim().split(/\s+/);
  return [plain(words.slice(0, -1).join('')), plain(words.at(-1) ?? '')];
}

const plain = (name: string): string => name.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
