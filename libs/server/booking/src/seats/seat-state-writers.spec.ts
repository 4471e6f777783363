import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../../..');
const WRITE =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?(?:public\.)?"?seat_state\b/i;
const SEATS = 'libs/server/booking/src/seats';
/** The claim, that of many at once, what organizers do with seats that nobody has, and the move of what is sold, which takes only what a claim could. */
const THE_WRITERS = ['seat-batch', 'seat-keeping', 'seat-move', 'seat-state'].map(
  (name) => `${SEATS}/${name}.repository.ts`,
);

const isProduct = (file: string) => !/\.spec\.ts$|\/testing\/|\/schema\/src\//.test(file);

describe('the table of seats', () => {
  const files = globSync(['libs/server/**/*.ts', 'apps/api/**/*.ts'], {
    cwd: root,
    exclude: (file) => file === 'node_modules',
  });
  const writers = files.filter((file) => isProduct(file) && WRITE.test(readFileSync(path.join(root, file), 'utf8')));

  it('is written by these repositories alone, so that no path can skip the claim', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(writers.sort()).toEqual(THE_WRITERS);
  });

  it.each([
    'update seat_state set state = 1',
    'UPDATE\n  seat_state c set',
    'delete from only seat_state',
    'insert into public.seat_state (event_id)',
    'merge into "seat_state" using',
    'truncate seat_state',
  ])('would not be written unnoticed by "%s"', (sql) => {
    expect(WRITE.test(sql)).toBe(true);
  });

  it.each(['select * from seat_state', 'update seat_stateful set x = 1', 'for update of seat_state'])(
    'may be read: "%s" is no write',
    (sql) => {
      expect(WRITE.test(sql)).toBe(false);
    },
  );
});
