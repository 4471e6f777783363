import { generateSeating } from '@ringside/booking-core';
import { seatsBetween, seatsInRowOf } from './seats-together';

const hall = generateSeating([
  { name: 'Hall', rows: 3, seatsPerRow: 4, aisleEvery: 2, facing: false, rowNaming: 'letters', placement: 'beside' },
]);

describe('seats that are chosen together', () => {
  it('are a whole row', () => {
    expect(seatsInRowOf(hall, 6)).toEqual([4, 5, 6, 7]);
    expect(seatsInRowOf(hall, 99)).toEqual([]);
  });

  it('are those between two corners, whichever was pressed first', () => {
    expect(seatsBetween(hall, 1, 6)).toEqual([1, 2, 5, 6]);
    expect(seatsBetween(hall, 6, 1)).toEqual([1, 2, 5, 6]);
    expect(seatsBetween(hall, 2, 5)).toEqual([1, 2, 5, 6]);
    expect(seatsBetween(hall, 5, 5)).toEqual([5]);
  });
});
