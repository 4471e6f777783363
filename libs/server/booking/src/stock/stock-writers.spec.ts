import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../../..');
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?(?:public\.)?"?(?:stock|hold_stock)\b(?!_)/i;
const THE_WRITERS = ['stock-batch.repository.ts', 'stock-counters.repository.ts', 'stock.repository.ts'].map(
  (name) => `libs/server/booking/src/stock/${name}`,
);

const isProduct = (file: string) => !/\.spec\.ts$|\/testing\/|\/schema\/src\//.test(file);

describe('the counters', () => {
  const files = globSync(['libs/server/**/*.ts', 'apps/api/**/*.ts'], {
    cwd: root,
    exclude: (file) => file === 'node_modules',
  });

  it('are written by their repositories alone, so that no path can skip the claim', () => {
    const writers = files.filter((file) => isProduct(file) && WRITE.test(readFileSync(path.join(root, file), 'utf8')));
    expect(writers.sort()).toEqual(THE_WRITERS);
  });

  it('would not be written unnoticed', () => {
    expect(WRITE.test('update stock s set held = 1')).toBe(true);
    expect(WRITE.test('delete from hold_stock where')).toBe(true);
    expect(WRITE.test('select from stock for update')).toBe(false);
    expect(WRITE.test('update stock_x set held = 1')).toBe(false);
  });
});
