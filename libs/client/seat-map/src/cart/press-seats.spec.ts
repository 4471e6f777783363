import { boothBlock, drawPlan, emptyPlan, numberSeats, planOfSpec, tableBlock } from '@ringside/booking-core';
import { MapModel } from '../map-model';
import { aimOf } from '../party';
import { pressing } from './press-seats';
import type { BookingMessage } from './use-cart';

const CHAIRS = [0, 1, 2];
const TABLE = [3, 4, 5, 6];
const BOOTH = 7;

/** A row of three, a table of four that is booked whole, and a booth that is turned by a quarter. */
function anExpo(...taken: number[]) {
  const rows = { rows: 1, seatsPerRow: 3, aisleEvery: 0, facing: false, rowNaming: 'letters' } as const;
  const plan = planOfSpec('Expo', [{ ...rows, name: 'Hall', placement: 'beside' }]);
  const round = { name: 'Lounge', across: 1, down: 1, seats: 4, shape: 'ellipse', whole: true } as const;
  const booths = boothBlock({ name: 'Expo', across: 1, down: 1, width: 120, height: 40, prefix: 'B' }, 'b', {
    x: 600,
    y: 100,
  });
  const turned = { ...booths, tables: booths.tables.map((booth) => ({ ...booth, rotation: 90 })) };
  const sections = [...plan.floors[0]!.sections, tableBlock(round, 't', { x: 300, y: 100 }), turned];
  const [floor] = emptyPlan('Expo', 'Ground').floors;
  const document = { ...plan, floors: [{ ...floor!, sections }] };
  const numbers = numberSeats(document, new Map());
  const model = new MapModel(drawPlan(document, (key) => numbers.get(key) ?? -1));
  const states = new Uint8Array(8);
  taken.forEach((seatNo) => (states[seatNo] = 2));
  model.show({ states }, 'all');
  const said: (BookingMessage | null)[] = [];
  const mine = { left: 5, limit: 5 } as Parameters<typeof pressing>[0]['mine'];
  // the keys of texts say here which one it was
  const t = ((key: string) => key) as unknown as Parameters<typeof pressing>[0]['t'];
  const press = pressing({ model, mine, say: (message) => void said.push(message as BookingMessage | null), t });
  return { model, press, said, selected: () => model.summary().selected };
}

describe('a press on what is sold as a unit', () => {
  it('chooses a booth alone, whatever the size of the party', () => {
    const { press, selected } = anExpo();
    press(BOOTH, 4);
    expect(selected()).toEqual([BOOTH]);
    press(BOOTH);
    expect(selected()).toEqual([]);
  });

  it('chooses a whole table, or lets go of it, by any of its seats', () => {
    const { press, selected, model } = anExpo();
    expect(aimOf(model, 5, 1)).toEqual(TABLE);
    press(5);
    expect(selected()).toEqual(TABLE);
    press(3);
    expect(selected()).toEqual([]);
  });

  it('says why not, of a table that has lost a seat and of one that is more than is left', () => {
    const parted = anExpo(TABLE[1]!);
    parted.press(TABLE[0]!);
    expect(parted.selected()).toEqual([]);
    expect(parted.said.at(-1)?.text).toBe('reasons.onlyWhole');
    const { press, selected, said } = anExpo();
    CHAIRS.slice(0, 2).forEach((seatNo) => press(seatNo));
    press(4);
    expect(said.at(-1)?.text).toBe('booking.limitReached');
    expect(selected()).toEqual([0, 1]);
  });
});

describe('a booth on the map', () => {
  const { model } = anExpo();
  const { geometry } = model;
  const { x, y } = geometry.pointOf(BOOTH);

  it('is found all over its rectangle, turned as it is, and not beside it', () => {
    expect(geometry.nearest({ x: x + 18, y: y + 55 }, 15)).toBe(BOOTH);
    expect(geometry.nearest({ x: x + 55, y: y + 18 }, 15)).toBeUndefined();
    expect(geometry.nearest({ x: x + 30, y }, 15)).toBe(BOOTH); // near enough for a finger
  });

  it('is drawn by every tile that it touches', () => {
    const seen: number[] = [];
    geometry.forEachIn({ left: x - 5, top: y + 50, right: x + 5, bottom: y + 52 }, (seatNo) => void seen.push(seatNo));
    expect(seen).toEqual([BOOTH]);
  });

  it('is called by its own name', () => expect(model.nameOf(BOOTH)).toBe('Expo B1'));
});
