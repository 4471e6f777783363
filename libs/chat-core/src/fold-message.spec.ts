import fc from 'fast-check';
import { anEntry } from './entry.builders';
import { applyChange, beginMessage, foldMessages } from './fold-message';

const written = anEntry(1, { body: 'gg' });
const edited = anEntry(2, { kind: 'edit', target: 1, body: 'gg wp' });
const erased = anEntry(4, { kind: 'erase', target: 1 });

describe('a message', () => {
  it('is its entry until something changes it', () => {
    expect(foldMessages([written], [])).toEqual([expect.objectContaining({ seq: 1, rev: 1, body: 'gg' })]);
  });

  it('shows its newest text, marked as edited', () => {
    const again = anEntry(3, { kind: 'edit', target: 1, body: 'gg all' });
    expect(foldMessages([written], [again, edited])).toEqual([
      expect.objectContaining({ rev: 3, body: 'gg all', edited: true }),
    ]);
  });

  it('keeps no text once it is erased, whatever edit comes after', () => {
    const late = anEntry(5, { kind: 'edit', target: 1, body: 'back' });
    const [message] = foldMessages([written], [edited, erased, late]);
    expect(message).toMatchObject({ rev: 5, erased: true });
    expect(message).not.toHaveProperty('body');
  });

  it('is not changed by an entry for another one, nor by one it already holds', () => {
    const [message] = foldMessages([written], [edited]);
    expect(applyChange(message!, anEntry(9, { kind: 'edit', target: 8, body: 'no' }))).toBe(message);
    expect(applyChange(message!, edited)).toBe(message);
  });

  it('ends in the same state when entries up to any point were already in it', () => {
    const changes = [edited, anEntry(3, { kind: 'edit', target: 1, body: 'three' }), erased];
    const whole = foldMessages([written], changes)[0];
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), (known, replayFrom) => {
        const page = foldMessages([written], changes.slice(0, known))[0]!;
        const replayed = changes.slice(Math.min(known, replayFrom)).reduce(applyChange, page);
        expect(replayed).toEqual(whole);
      }),
    );
  });

  it('is not begun by an entry that only changes others', () => {
    expect(beginMessage(edited)).toBeUndefined();
    expect(beginMessage({ seq: 7, kind: 'hidden' })).toBeUndefined();
  });
});
