import { generateSeating } from '@ringside/booking-core';

/** So many sections of so many rows of so many seats. */
const SHAPES = {
  2_400: [4, 20, 30],
  10_000: [5, 40, 50],
  50_000: [20, 50, 50],
  100_000: [20, 50, 100],
};

/** A hall with this many seats; five sections beside each other, then a new band. */
export function hallOf(count) {
  const [sections, rows, seatsPerRow] = SHAPES[count];
  const shape = { rows, seatsPerRow, aisleEvery: 10, facing: true, rowNaming: 'letters' };
  return generateSeating(
    Array.from({ length: sections }, (_, no) => ({
      ...shape,
      name: `Hall ${no + 1}`,
      placement: no % 5 === 0 ? 'below' : 'beside',
    })),
  );
}

/** The same numbers in every run and every browser. */
export function randomNumbers(seed = 7) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Half sold, by parties of one to six side by side; some held, some not for sale. */
export function statesOf(count) {
  const random = randomNumbers();
  const states = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const party = 1 + Math.floor(random() * 6);
    const luck = random();
    const state = luck < 0.5 ? 0 : luck < 0.94 ? 2 : luck < 0.98 ? 1 : 3;
    states.fill(state, at, at + party);
    at += party;
  }
  return states;
}
