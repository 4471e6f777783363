import path from 'node:path';
import { findCycles } from '../imports/find-cycles.mjs';
import { readImports } from '../imports/read-imports.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('imports', () => {
  it('go in circles nowhere in the product', () => {
    const graph = readImports(root);
    expect(graph.size).toBeGreaterThan(100);
    expect(graph.get('libs/kernel/src/index.ts')).toContain('libs/kernel/src/or.ts');
    expect([...graph.values()].flat()).toContain('libs/contracts/src/booking/index.ts'); // aliases are followed
    expect(findCycles(graph)).toEqual([]);
  });

  it('that do go in a circle are found, however long it is', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'x']],
      ['c', ['a']],
      ['x', ['y']],
      ['y', []],
      ['self', ['self', 'a']],
    ]);
    expect(findCycles(graph)).toEqual([['a', 'b', 'c'], ['self']]);
  });
});
