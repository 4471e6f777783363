import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configKeys } from './config';

it('the guide documents every setting and no other', () => {
  const guide = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/configuration.md'), 'utf8');
  const documented = [...guide.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  expect(documented.sort()).toEqual([...configKeys].sort());
});
