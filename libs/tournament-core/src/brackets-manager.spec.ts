import { BracketsManager } from 'brackets-manager';
import { InMemoryDatabase } from 'brackets-memory-db';
import { entrantsOf } from './index';
import { aStage, entrant, readyIn, report, single, type Stage } from './testing/play-stage';

/** brackets-manager's number for a match that can be played. */
const READY = 2;

interface ForeignMatch {
  readonly id: number;
  readonly group_id: number;
  readonly round_id: number;
  readonly number: number;
  readonly status: number;
  readonly opponent1: { readonly id: number | null } | null;
  readonly opponent2: { readonly id: number | null } | null;
}

/** The same stage in brackets-manager; participants are numbered by their seeds, from 0. */
async function aForeignStage(size: number, slots: number, thirdPlace: boolean) {
  const db = new InMemoryDatabase();
  const manager = new BracketsManager(db);
  const seeding = Array.from({ length: slots }, (_, index) => (index < size ? String(index + 1) : null));
  const settings = { balanceByes: false, consolationFinal: thirdPlace };
  await manager.create.stage({ tournamentId: 0, name: 'oracle', type: 'single_elimination', seeding, settings });
  const rounds = (await db.select('round')) as { id: number; number: number; group_id: number }[];
  const matches = async () => (await db.select('match')) as ForeignMatch[];
  const last = Math.log2(slots);
  const nameOf = ({ group_id, round_id, number }: ForeignMatch) =>
    group_id === 0 ? `W${rounds[round_id]!.number}.${number - 1}` : `C${last}.0`;
  return {
    /** The matches that can be played: name, sides in order, and the number to report them by. */
    ready: async () =>
      (await matches())
        .filter(({ status }) => status === READY)
        .map((match) => ({
          id: match.id,
          name: nameOf(match),
          sides: [match.opponent1!.id! + 1, match.opponent2!.id! + 1],
        })),
    report: (id: number, slot: number) =>
      manager.update.match({ id, [slot === 0 ? 'opponent1' : 'opponent2']: { result: 'win' } }),
  };
}

const ours = (stage: Stage) =>
  readyIn(stage)
    .map(({ id, occupants }) => `${id}: ${entrantsOf(occupants).join(' v ')}`)
    .sort();

const theirs = (ready: readonly { name: string; sides: readonly number[] }[]) =>
  ready.map(({ name, sides }) => `${name}: ${sides.map(entrant).join(' v ')}`).sort();

/** Small whole numbers that look random and are the same in every run. */
function numbers(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}

const sizes = [...Array(14).keys()].map((index) => index + 4).concat(31, 32, 33, 64, 65, 100, 128);

describe('brackets-manager, an independent engine', () => {
  it.each(
    sizes.flatMap((size) => (size < 10 ? [false, true] : [true]).map((thirdPlace) => [size, thirdPlace] as const)),
  )('offers the same matches to %i entrants after each report (third place: %p)', async (size, thirdPlace) => {
    const next = numbers(size);
    let stage = aStage(size, single({ thirdPlace }));
    const foreign = await aForeignStage(size, 2 ** Math.ceil(Math.log2(size)), thirdPlace);
    let ready = await foreign.ready();
    expect(theirs(ready)).toEqual(ours(stage));
    while (ready.length > 0) {
      const { id, name } = ready[next() % ready.length]!;
      const slot = next() % 2;
      await foreign.report(id, slot);
      stage = report(stage, name, slot);
      ready = await foreign.ready();
      expect(theirs(ready)).toEqual(ours(stage));
    }
    expect(stage.state.phase).toBe('complete');
  });
});
