import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkHistory } from '../history/check-history.mjs';
import { type EndState, type Operation, readHistory } from '../history/history.mjs';
import { type Bug, HOLD_MS, SimulatedSale } from './simulated-sale';

const terms = { holdMs: HOLD_MS, event: 'event' };
const RUNS = 20;

/** The rules that are broken in some of many runs, each with other seeds. */
function brokenBy(bug?: Bug): Set<string> {
  const rules = new Set<string>();
  for (let seed = 0; seed < RUNS; seed++) {
    const sale = new SimulatedSale(seed * 7919, bug);
    const end = sale.run();
    for (const { rule } of checkHistory({ terms, operations: sale.operations }, end, { mostSteps: 4000 }))
      rules.add(rule);
  }
  return rules;
}

describe('the history checker', () => {
  it('finds nothing in what a shop does that keeps its promises, however many answers are lost', () => {
    expect([...brokenBy()]).toEqual([]);
  });

  it.each<[Bug, string[]]>([
    ['reads first and writes then', ['S7']],
    ['sells without looking at the clock', ['S1', 'S7']],
    ['answers before its commit, and dies', ['S2', 'S7']],
    ['forgets its keys', ['S4']],
  ])('finds a shop that %s', (bug, rules) => {
    expect([...brokenBy(bug)]).toEqual(expect.arrayContaining(rules));
  });

  describe('of a single seat', () => {
    const seat = { seatNo: 0, state: 'free', orderId: null, isLive: false };
    const free: EndState = { planSeats: 1, seats: [seat], orders: [], keys: [], tickets: [] };
    const sold: EndState = {
      ...free,
      seats: [{ ...seat, state: 'sold', orderId: 'o' }],
      orders: [{ orderId: 'o', buyer: 'a', state: 'confirmed', seats: [0], cancelled: [] }],
      keys: [{ key: 'k2', actor: 'a', orderId: 'o' }],
      tickets: [{ seatNo: 0, orderId: 'o' }],
    };
    const ms = (time: number) => time * 1000;
    const operation = (f: Operation['f'], who: string, [inv, ret]: [number, number], rest: Partial<Operation>) =>
      ({
        f,
        who,
        inv: ms(inv),
        ret: ms(ret),
        type: 'ok',
        seats: [0],
        hold: null,
        order: null,
        code: null,
        res: null,
        key: '',
        ...rest,
      }) as Operation;
    const hold = (who: string, at: [number, number], id: string, rest: Partial<Operation> = {}) =>
      operation('hold', who, at, { key: `key of ${id}`, res: { id, seats: [0] }, ...rest });
    const refused = (who: string, at: [number, number]) =>
      operation('hold', who, at, { key: `refused ${who} ${at[0]}`, type: 'fail', code: 'SEAT_TAKEN', lost: [0] });
    const order = (who: string, at: [number, number], of: string, rest: Partial<Operation> = {}) =>
      operation('order', who, at, { key: 'k2', hold: of, res: { id: 'o', seats: [0] }, ...rest });
    const lost = { type: 'info', res: null } as const;
    const rules = (end: EndState, ...operations: Operation[]) =>
      checkHistory({ terms, operations }, end).map(({ rule }) => rule);
    const bought = [hold('a', [0, 2], 'h'), order('a', [5, 6], 'h')];

    it.each<[string, string[], EndState, Operation[]]>([
      ['bought', [], sold, bought],
      ['had by another once the hold has lapsed', [], free, [hold('a', [0, 1], 'h'), hold('b', [51, 52], 'i')]],
      ['had by another before the hold could lapse', ['S7'], free, [hold('a', [0, 1], 'h'), hold('b', [40, 45], 'i')]],
      ['refused while another has it', [], free, [hold('a', [0, 1], 'h'), refused('b', [10, 11])]],
      ['refused though nobody has it', ['S7'], free, [refused('b', [10, 11])]],
      ['refused long after the hold had lapsed', ['S7'], free, [hold('a', [0, 1], 'h'), refused('b', [200, 201])]],
      ['taken by a lost claim that happened', [], free, [hold('a', [0, 1], 'h', lost), refused('b', [10, 11])]],
      ['ordered after its hold had lapsed', ['S7'], sold, [hold('a', [0, 1], 'h'), order('a', [200, 201], 'h')]],
      [
        'refused to its holder while the hold ran',
        ['S7'],
        free,
        [hold('a', [0, 1], 'h'), order('a', [5, 6], 'h', { type: 'fail', code: 'HOLD_LAPSED', res: null })],
      ],
      ['ordered by a lost command that happened', [], sold, [hold('a', [0, 2], 'h'), order('a', [5, 6], 'h', lost)]],
      [
        'given back',
        [],
        free,
        [hold('a', [0, 1], 'h'), operation('release', 'a', [2, 3], { hold: 'h' }), hold('b', [4, 5], 'i')],
      ],
    ])('lets pass or finds one that was %s', (_what, expected, end, operations) => {
      expect(rules(end, ...operations)).toEqual(expected);
    });

    it.each<[string, string, EndState]>([
      [
        'S1',
        'a seat that belongs to an order that does not have it',
        { ...sold, seats: [{ ...sold.seats[0]!, orderId: 'x' }] },
      ],
      ['S1', 'two live tickets', { ...sold, tickets: [...sold.tickets, ...sold.tickets] }],
      ['S2', 'a confirmed order that is not there', free],
      ['S2', 'a confirmed order of somebody else', { ...sold, orders: [{ ...sold.orders[0]!, buyer: 'b' }] }],
      ['S2', 'a confirmed order that expired', { ...sold, orders: [{ ...sold.orders[0]!, state: 'expired' }] }],
      [
        'S3',
        'an order that nobody asked for',
        { ...sold, orders: [...sold.orders, { ...sold.orders[0]!, orderId: 'p', state: 'expired' }] },
      ],
      ['S6', 'a seat without a state', { ...sold, planSeats: 2 }],
      ['S8', 'a seat that is held for ever', { ...sold, seats: [{ ...sold.seats[0]!, isLive: true }] }],
    ])('finds by %s %s', (rule, _what, end) => {
      expect(rules(end, ...bought)).toContain(rule);
    });

    it('finds by S5 a refused order that is stored, and by S9 one with other seats than were ordered', () => {
      const late = order('a', [60, 61], 'h', { key: 'k3', type: 'fail', code: 'HOLD_LAPSED', res: null });
      const keys = [...sold.keys, { key: 'k3', actor: 'a', orderId: null }];
      expect(rules({ ...sold, keys }, ...bought, late)).toEqual(['S5']);
      expect(rules(sold, bought[0]!, { ...bought[1]!, seats: [0, 1] })).toContain('S9');
    });

    it('finds by S4 a key with two answers, and a refusal after the success', () => {
      const again = (rest: Partial<Operation>) => order('a', [8, 9], 'h', rest);
      expect(rules(sold, ...bought, again({}))).toEqual([]);
      expect(rules(sold, ...bought, again({ res: { id: 'p', seats: [0] } }))).toContain('S4');
      expect(rules(sold, ...bought, again({ type: 'fail', code: 'HOLD_LAPSED', res: null }))).toContain('S4');
    });
  });

  it('says that it could not decide, and does not let that pass', () => {
    const crowd = Array.from({ length: 26 }, (_, n) => ({
      ...{
        f: 'hold' as const,
        who: `${n}`,
        key: `${n}`,
        inv: 0,
        ret: 9e9,
        type: 'ok' as const,
        seats: [0],
        hold: null,
        order: null,
      },
      ...{ code: null, res: { id: `${n}`, seats: [0] } },
    }));
    const impossible = {
      ...crowd[0]!,
      who: 'z',
      key: 'z',
      type: 'fail' as const,
      code: 'SEAT_TAKEN',
      lost: [0],
      inv: 9e12,
      ret: 9e12 + 1,
      res: null,
    };
    const seats = [{ seatNo: 0, state: 'free', orderId: null, isLive: false }];
    const end = { planSeats: 1, seats, orders: [], keys: [], tickets: [] };
    const found = checkHistory({ terms, operations: [...crowd, impossible] }, end, { mostSteps: 2000 });
    expect(found).toEqual([{ rule: 'S7', what: 'the history of seat 0 is undecided' }]);
  });

  it('reads the file that a load generator wrote, and refuses one that is none', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ringside-history-'));
    const file = path.join(folder, 'history.jsonl');
    writeFileSync(file, `${JSON.stringify(terms)}\n{"f":"hold"}\n`);
    expect(readHistory(file)).toEqual({ terms, operations: [{ f: 'hold' }] });
    writeFileSync(file, '{"f":"hold"}\n');
    expect(() => readHistory(file)).toThrow('does not begin with the terms');
    rmSync(folder, { recursive: true });
  });
});
