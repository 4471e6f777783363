import fc from 'fast-check';
import type { SeatCode } from './seat-code';
import { seatNoOf } from './seat-code';
import {
  comparePos,
  judgeBatch,
  nextNews,
  patchStates,
  type Pos,
  type ReaderCursor,
  type SeatBatch,
  type SeatReading,
  startCursor,
} from './seat-stream';

const SEATS = 12;

/** A database in a few lines: transactions get numbers when they begin and may commit in any order. */
class History {
  private readonly rows = Array.from({ length: SEATS }, () => ({ code: 0 as SeatCode, rev: 0, changedIn: 0 }));
  private readonly running = new Map<number, { seatNo: number; code: SeatCode }>();
  private readonly pictures = new Map<string, readonly SeatCode[]>();
  private nextXid = 1;

  begin(seatNo: number, code: SeatCode): void {
    const isLocked = [...this.running.values()].some((write) => write.seatNo === seatNo);
    if (!isLocked) this.running.set(this.nextXid++, { seatNo, code });
  }

  commit(pick: number): void {
    const [xid, write] = [...this.running][pick % Math.max(1, this.running.size)] ?? [];
    if (xid === undefined || !write) return;
    this.running.delete(xid);
    const rev = (this.rows[write.seatNo]?.rev ?? 0) + 1;
    this.rows[write.seatNo] = { code: write.code, rev, changedIn: xid };
  }

  get pos(): Pos {
    return [Math.min(this.nextXid, ...this.running.keys()), this.nextXid, -this.running.size];
  }

  read(from: number): SeatReading {
    const rows = this.rows.map((row, seatNo) => ({ ...row, seatNo })).filter((row) => row.changedIn >= from);
    this.pictures.set(this.pos.join(), this.codes());
    return { epoch: 'e', count: SEATS * 100, pos: this.pos, rows };
  }

  codes(): SeatCode[] {
    return this.rows.map(({ code }) => code);
  }

  codesAt(pos: Pos): readonly SeatCode[] | undefined {
    return this.pictures.get(pos.join());
  }
}

/** A screen that hears batches and asks for what it misses. */
class Screen {
  readonly states: Uint8Array;
  pos: Pos;

  constructor(private readonly history: History) {
    this.states = Uint8Array.from(history.codes());
    this.pos = history.read(0).pos;
  }

  hear(batch: SeatBatch): void {
    const verdict = judgeBatch({ epoch: 'e', pos: this.pos }, batch);
    if (verdict === 'gap') return this.askSince();
    if (verdict === 'apply') this.apply(batch);
  }

  askSince(): void {
    const { rows, pos } = this.history.read(this.pos[0]);
    this.apply({ pos, changes: rows.map(({ seatNo, code }) => seatNo * 4 + code) });
  }

  private apply({ pos, changes }: Pick<SeatBatch, 'pos' | 'changes'>): void {
    patchStates(this.states, changes);
    this.pos = pos;
    // the screen shows exactly what a snapshot at this position showed: no older seat, no newer one
    expect([...this.states]).toEqual(this.history.codesAt(pos));
  }
}

type Reader = (history: History) => SeatBatch | undefined;

function ourReader(history: History): Reader {
  let cursor: ReaderCursor = startCursor(history.read(0));
  return () => {
    const step = nextNews(cursor, history.read(cursor.pos[0]));
    cursor = step.cursor;
    return step.news.kind === 'batch' ? step.news.batch : undefined;
  };
}

/** What a plain sequence does: it goes on from the newest transaction it has seen. */
function sequenceReader(history: History): Reader {
  let from = history.pos[1];
  return () => {
    const { rows, pos } = history.read(from);
    const batch = { epoch: 'e', from: 0, pos, changes: rows.map(({ seatNo, code }) => seatNo * 4 + code) };
    from = pos[1];
    return batch;
  };
}

const anyStep = fc.oneof(
  fc.record({ do: fc.constant('begin' as const), seatNo: fc.nat(SEATS - 1), code: fc.nat(3) }),
  fc.record({ do: fc.constant('commit' as const), pick: fc.nat(5) }),
  fc.record({ do: fc.constant('read' as const) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Which batch of the post the screen hears next: any of them, any number of times. */
const anyHearing = fc.array(fc.nat(30), { maxLength: 60 });

function play(steps: readonly Step[], makeReader: (history: History) => Reader) {
  const history = new History();
  const screen = new Screen(history);
  const reader = makeReader(history);
  const post: SeatBatch[] = [];
  for (const step of steps) {
    if (step.do === 'begin') history.begin(step.seatNo, step.code as SeatCode);
    if (step.do === 'commit') history.commit(step.pick);
    const batch = step.do === 'read' ? reader(history) : undefined;
    if (batch) post.push(batch);
  }
  return { history, screen, reader, post };
}

const anySteps = fc.array(anyStep, { maxLength: 60 });

describe('the stream of seats', () => {
  it('shows what a fresh snapshot shows, after any mix of drops, doubles and reordering', () => {
    fc.assert(
      fc.property(anySteps, anyHearing, (steps, hearing) => {
        const { history, screen, post } = play(steps, ourReader);
        for (const pick of hearing) {
          const batch = post[pick % Math.max(1, post.length)];
          if (batch) screen.hear(batch);
        }
        screen.askSince();
        expect([...screen.states]).toEqual(history.codes());
      }),
      { numRuns: 1000 },
    );
  });

  it('needs no question at all from a screen that heard everything', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { history, screen, reader, post } = play(steps, ourReader);
        const last = reader(history);
        for (const batch of last ? [...post, last] : post) {
          expect(judgeBatch({ epoch: 'e', pos: screen.pos }, batch)).toBe('apply');
          screen.hear(batch);
        }
        expect([...screen.states]).toEqual(history.codes());
      }),
      { numRuns: 1000 },
    );
  });

  it('would lose late commits if it went on from the newest transaction seen (negative control)', () => {
    const { failed } = fc.check(
      fc.property(anySteps, (steps) => {
        const { history, screen, reader, post } = play(steps, sequenceReader);
        const last = reader(history);
        [...post, ...(last ? [last] : [])].forEach(({ changes }) => patchStates(screen.states, changes));
        expect([...screen.states]).toEqual(history.codes());
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(failed).toBe(true);
  });
});

describe('a reader of the stream', () => {
  const at = (pos: Pos, ...rows: SeatReading['rows']): SeatReading => ({ epoch: 'e', count: 100, pos, rows });
  const taken = (seatNo: number, rev = 1) => ({ seatNo, code: 2 as SeatCode, rev });

  it('says nothing when other transactions than those of seats went by, and stays where it was', () => {
    const cursor = startCursor(at([5, 5, 0]));
    expect(nextNews(cursor, at([90, 90, 0]))).toEqual({ cursor, news: { kind: 'nothing' } });
  });

  it('tells a change once while an old transaction makes it be read again and again', () => {
    const first = nextNews(startCursor(at([5, 6, -1])), at([5, 8, -1], taken(3)));
    expect(first.news).toMatchObject({ kind: 'batch', batch: { from: 5, pos: [5, 8, -1], changes: [14] } });
    expect(nextNews(first.cursor, at([5, 9, -1], taken(3))).news.kind).toBe('nothing');
  });

  it('repeats what it told since the oldest running transaction, for those who missed it', () => {
    const first = nextNews(startCursor(at([5, 6, -1])), at([5, 8, -1], taken(3)));
    const second = nextNews(first.cursor, at([5, 9, -1], taken(3), taken(1)));
    expect(second.news).toMatchObject({ kind: 'batch', batch: { from: 5, changes: [6, 14] } });
  });

  it('gives only its position when more than a quarter of the seats changed, or all of them are others', () => {
    const many = Array.from({ length: 26 }, (_, seatNo) => taken(seatNo));
    expect(nextNews(startCursor(at([5, 5, 0])), at([6, 6, 0], ...many)).news.kind).toBe('head');
    expect(nextNews(startCursor(at([5, 5, 0])), { ...at([6, 6, 0]), epoch: 'other' }).news.kind).toBe('head');
  });
});

describe('a position', () => {
  it('is later with a later oldest transaction, a later next one, or fewer running', () => {
    const inOrder: Pos[] = [
      [4, 9, 0],
      [5, 8, -2],
      [5, 9, -3],
      [5, 9, -1],
    ];
    expect([...inOrder].reverse().sort(comparePos)).toEqual(inOrder);
  });

  it('of another epoch voids the picture', () => {
    const known = { epoch: 'a', pos: [9, 9, 0] as const };
    expect(judgeBatch(known, { epoch: 'b', from: 1, pos: [2, 2, 0] })).toBe('void');
  });
});

describe('a patch', () => {
  it('tells which seats really changed and ignores seats that the picture does not have', () => {
    const states = Uint8Array.of(0, 1, 2);
    const changed = patchStates(states, [0 * 4 + 1, 1 * 4 + 1, 9 * 4 + 2]);
    expect([[...states], changed]).toEqual([[1, 1, 2], [seatNoOf(1)]]);
  });
});
