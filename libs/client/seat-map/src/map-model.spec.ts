import { generateSeating, type SeatCode } from '@ringside/booking-core';
import type { MySeats } from '@ringside/contracts/booking';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { MapModel } from './map-model';

const section = {
  rows: 3,
  seatsPerRow: 6,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
} as const;
const drawing = generateSeating([
  { ...section, name: 'Hall' },
  { ...section, name: 'Side', rows: 1 },
]);
const SEATS = drawing.count;

function aMap(taken: Record<number, SeatCode> = {}) {
  const map = new MapModel(drawing);
  const states = new Uint8Array(SEATS);
  const show = (changes: Record<number, SeatCode>) => {
    const seatNos = Object.keys(changes).map(Number);
    seatNos.forEach((seatNo) => (states[seatNo] = changes[seatNo] ?? 0));
    map.show({ states }, seatNos);
  };
  map.show({ states }, 'all');
  show(taken);
  return { map, show };
}

const holding = (...seatNos: number[]) =>
  ({
    hold: { holdId: 'h', seatNos, expiresAt: '', capAt: '', currency: 'EUR', lines: [], total: 0 },
    tickets: [],
  }) as unknown as Pick<MySeats, 'hold' | 'tickets'>;

describe('the map of one person', () => {
  it('lays what is mine over what everyone sees, and takes it off again', () => {
    const { map } = aMap({ 1: 1, 2: 2 });
    map.setMine({ ...holding(1), tickets: [{ seatNo: 2 }] as never });
    expect([0, 1, 2].map(map.lookAt)).toEqual(['free', 'myHold', 'mine']);
    map.setMine(undefined);
    expect([0, 1, 2].map(map.lookAt)).toEqual(['free', 'held', 'taken']);
  });

  it('selects free seats only', () => {
    const { map } = aMap({ 1: 1, 2: 2, 3: 3 });
    expect([0, 1, 2, 3].map((seatNo) => map.toggle(seatNo))).toEqual([true, false, false, false]);
    expect(map.summary().selected).toEqual([0]);
    map.toggle(0);
    expect(map.summary().selected).toEqual([]);
  });

  it('shows seats of a group of mine as free, which others see as not for sale', () => {
    const { map } = aMap({ 1: 3, 2: 3, 3: 2 });
    const group = { groupId: 'g', name: 'Red', tag: 'RED', color: null, seatNos: [1, 3] };
    map.setMine({ hold: null, tickets: [], groups: [group] as never });
    expect([1, 2, 3].map(map.lookAt)).toEqual(['free', 'notForSale', 'taken']);
    expect(map.toggle(1)).toBe(true);
    map.setMine({ hold: null, tickets: [], groups: [] });
    expect(map.lookAt(1)).toBe('notForSale');
  });

  it('selects any seat for organizers, whoever has it', () => {
    const { map, show } = aMap({ 1: 1, 2: 2, 3: 3 });
    map.selectAny();
    map.select([0, 1, 2, 3]);
    show({ 0: 2 });
    expect(map.summary()).toMatchObject({ selected: [0, 1, 2, 3], lost: [] });
  });

  it('lets go of a selected seat that somebody takes, and says which', () => {
    const { map, show } = aMap();
    map.select([4, 5]);
    show({ 4: 1 });
    expect(map.summary()).toMatchObject({ selected: [5], lost: [4] });
    show({ 4: 0 });
    expect(map.isSelected(4)).toBe(false); // it is free again, but nobody chose it again
  });

  it('does not call a seat lost that became one’s own', () => {
    const { map, show } = aMap();
    map.select([4, 5]);
    map.setMine(holding(4, 5));
    show({ 4: 1, 5: 1 });
    expect(map.summary()).toMatchObject({ selected: [], lost: [] });
  });

  it('suggests free seats side by side that are not selected already', () => {
    const { map } = aMap({ 2: 2, 1: 2 });
    map.select([3]);
    expect(map.suggestInstead([2, 1])).toEqual([7, 8]); // just behind; the row itself has two only further off
    map.select([3, 8]);
    expect(map.suggestInstead([2, 1])).toEqual([6, 7]);
  });

  it('does not suggest a lost seat again, even before the map knows that it is gone', () => {
    const { map } = aMap();
    expect(map.suggestInstead([2])).not.toEqual([2]);
  });

  it('tells painters what to draw anew, and all of it when much changed', () => {
    const { map, show } = aMap();
    const paint = jest.fn();
    map.onRepaint(paint);
    show({ 7: 2 });
    show({ 7: 2 });
    show(Object.fromEntries(Array.from({ length: SEATS }, (_, seatNo) => [seatNo, 1])) as Record<number, SeatCode>);
    map.toggle(0);
    map.focus(3);
    expect(paint.mock.calls.map(([what]) => what)).toEqual([[7], 'all', 'outlines']);
  });

  it('counts the free seats of each section right whatever happens', () => {
    const anyChange = fc.dictionary(fc.nat(SEATS - 1).map(String), fc.constantFrom<SeatCode>(0, 1, 2, 3));
    fc.assert(
      fc.property(fc.array(anyChange), fc.uniqueArray(fc.nat(SEATS - 1)), (changes, held) => {
        const { map, show } = aMap();
        changes.forEach((change, index) => {
          show(change as unknown as Record<number, SeatCode>);
          if (index % 2 === 1) map.setMine(holding(...held));
        });
        const free = [0, 0];
        for (let seatNo = 0; seatNo < SEATS; seatNo++)
          free[seatNo < 18 ? 0 : 1]! += Number(map.lookAt(seatNo) === 'free');
        expect(map.summary()).toMatchObject({ freeBySection: free, free: free[0]! + free[1]! });
      }),
    );
  });
});
