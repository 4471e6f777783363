import { fromBase64, toBase64 } from './base64';

/** One code a byte, by seat number, as base64 of two bits a seat: four seats a byte, lowest bits first. */
export function packStates(states: Uint8Array): string {
  const packed = new Uint8Array(Math.ceil(states.length / 4));
  states.forEach((code, seatNo) => {
    packed[seatNo >> 2] = (packed[seatNo >> 2] ?? 0) | ((code & 3) << ((seatNo & 3) * 2));
  });
  return toBase64(packed);
}

/** The codes of `count` seats, one a byte. @throws RangeError when the text is not base64 of that many seats */
export function unpackStates(text: string, count: number): Uint8Array {
  const packed = fromBase64(text);
  if (packed.length !== Math.ceil(count / 4)) throw new RangeError(`These are not the states of ${count} seats.`);
  const states = new Uint8Array(count);
  for (let seatNo = 0; seatNo < count; seatNo++)
    states[seatNo] = ((packed[seatNo >> 2] ?? 0) >> ((seatNo & 3) * 2)) & 3;
  return states;
}
