import { seatCalled } from './seat-called';

describe('a seat that somebody types', () => {
  const hall = (...names: string[]) => ({
    drawing: { count: names.length } as Parameters<typeof seatCalled>[0]['drawing'],
    nameOf: (seatNo: number) => names[seatNo] ?? '',
  });
  const two = hall('North hall A-1', 'North hall A-2', 'South hall A-1', 'Gallery B-1');

  it.each([
    ['North hall A-1', 0],
    ['north a1', 0],
    ['s A-1', 2],
    ['b-1', 3],
    ['A-2', 1],
    ['A-1', undefined], // which one?
    ['west A-1', undefined],
    ['A-9', undefined],
    ['  ', undefined],
  ])('"%s" is found, or not', (typed, seatNo) => {
    expect(seatCalled(two, typed)).toBe(seatNo);
  });
});
