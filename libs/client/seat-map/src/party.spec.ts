import { generateSeating } from '@ringside/booking-core';
import { MapModel } from './map-model';
import { seatsForParty, suggestForParty } from './party';

const shape = {
  rows: 3,
  seatsPerRow: 8,
  aisleEvery: 4,
  facing: false,
  rowNaming: 'letters',
  placement: 'below',
} as const;

function aMap(...taken: number[]): MapModel {
  const model = new MapModel(generateSeating([{ ...shape, name: 'Floor' }]));
  const states = new Uint8Array(24);
  taken.forEach((seatNo) => (states[seatNo] = 2));
  model.show({ states }, 'all');
  return model;
}

describe('one press for a party', () => {
  it('chooses the seat alone for one person, and neighbours for more, on one side of the aisle', () => {
    expect(seatsForParty(aMap(), 1, 1)).toEqual([1]);
    expect(seatsForParty(aMap(), 1, 2)).toEqual([0, 1]);
    expect(seatsForParty(aMap(), 4, 4)).toEqual([4, 5, 6, 7]);
  });

  it('leaves nobody alone beside the party where it need not', () => {
    expect(seatsForParty(aMap(), 2, 2)).toEqual([2, 3]); // 1 and 2 would leave a seat at either end
  });

  it('chooses the nearest seats side by side where the party does not fit beside the seat', () => {
    const seatNos = seatsForParty(aMap(1), 0, 3);
    expect(seatNos).toHaveLength(3);
    expect(seatNos).not.toContain(1);
  });

  it('passes over what is selected already', () => {
    const model = aMap();
    model.select([0, 1]);
    expect(seatsForParty(model, 2, 2)).toEqual([2, 3]);
  });

  it('is nothing when so many seats are nowhere side by side', () => {
    expect(seatsForParty(aMap(), 0, 5)).toEqual([]);
  });
});

it('suggests seats near the stage, and others when these are not wanted', () => {
  const wish = { size: 2, category: undefined, accessible: false, together: true };
  const first = suggestForParty(aMap(), wish, []);
  expect(first).toHaveLength(2);
  const second = suggestForParty(aMap(), wish, first);
  expect(second).toHaveLength(2);
  expect(second.some((seatNo) => first.includes(seatNo))).toBe(false);
});
