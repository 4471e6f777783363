/** A stretch of two texts: in both, only in the new one, or only in the old one. */
export interface DiffPart {
  readonly kind: 'same' | 'ins' | 'del';
  readonly text: string;
}

/** Words, blanks and signs, each as one. */
const TOKENS = /\s+|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu;

/** More steps than this between two texts, and nothing of one is worth finding in the other. */
const STEPS_MAX = 2000;

/**
 * How one text becomes another, by words: the parts that are not `ins` make up the old text, those that are not `del` the
 * new one. Words that changed side by side are one deletion followed by one insertion.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []];
  const isSame = (one: number, other: number) => a[one] === b[other];
  let head = 0;
  while (head < Math.min(a.length, b.length) && isSame(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && isSame(a.length - 1 - tail, b.length - 1 - tail)) tail++;
  const middle = shortestScript(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return readable([
    ...a.slice(0, head).map((text) => same(text)),
    ...middle,
    ...a.slice(a.length - tail).map((text) => same(text)),
  ]);
}

const same = (text = ''): DiffPart => ({ kind: 'same', text });
const added = (text = ''): DiffPart => ({ kind: 'ins', text });
const removed = (text = ''): DiffPart => ({ kind: 'del', text });

/** Before the first step: the path stands above the corner of both texts. */
const START: ReadonlyMap<number, number> = new Map([[1, 0]]);

/** The fewest deletions and insertions: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). */
function shortestScript(a: readonly string[], b: readonly string[]): DiffPart[] {
  const furthest = new Map(START);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(a.length + b.length, STEPS_MAX); steps++) {
    trace.push(new Map(furthest));
    for (let k = -steps; k <= steps; k += 2) {
      let x = comesDown(furthest, k, steps) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
    }
  }
  return [...a.map((text) => removed(text)), ...b.map((text) => added(text))];
}

const at = (furthest: ReadonlyMap<number, number>, k: number) => furthest.get(k) ?? -1;

/** Whether the path to diagonal `k` begins with an insertion. */
const comesDown = (furthest: ReadonlyMap<number, number>, k: number, steps: number) =>
  k === -steps || (k !== steps && at(furthest, k - 1) < at(furthest, k + 1));

function walkBack(trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] ?? START;
    const isDown = comesDown(furthest, x - y, steps);
    const from = isDown ? x - y + 1 : x - y - 1;
    const fromX = at(furthest, from);
    while (x > fromX && y > fromX - from) {
      parts.push(same(a[--x]));
      y--;
    }
    if (steps === 0) break;
    parts.push(isDown ? added(b[--y]) : removed(a[--x]));
  }
  return parts.reverse();
}

/** Joins what stands together; a mere blank between two changes belongs to both. */
function readable(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [deleted, inserted, blank] = ['', '', ''];
  const flush = () => {
    if (deleted !== '') joined.push(removed(deleted));
    if (inserted !== '') joined.push(added(inserted));
    if (blank !== '') joined.push(same(blank));
    [deleted, inserted, blank] = ['', '', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      if (text.trim() === '' && blank === '' && deleted + inserted !== '') blank = text;
      else {
        flush();
        joined.push(same(text));
      }
      continue;
    }
    deleted += blank;
    inserted += blank;
    blank = '';
    if (kind === 'del') deleted += text;
    else inserted += text;
  }
  flush();
  return joined.reduce<DiffPart[]>((all, part) => {
    const last = all.at(-1);
    if (last?.kind !== 'same' || part.kind !== 'same') return [...all, part];
    return [...all.slice(0, -1), same(last.text + part.text)];
  }, []);
}
