import type { MapModel } from '../map-model';

/** The seat that people call so, however it is written; without its section where only one section has such a seat. */
export function seatCalled(model: Pick<MapModel, 'drawing' | 'nameOf'>, typed: string): number | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const short: number[] = [];
  for (let seatNo = 0; seatNo < model.drawing.count; seatNo++) {
    const name = model.nameOf(seatNo);
    if (plain(name) === wanted) return seatNo;
    if (plain(name.split(' ').at(-1) ?? '') === wanted) short.push(seatNo);
  }
  return short.length === 1 ? short[0] : undefined;
}

const plain = (name: string): string => name.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
