import type { Registration } from '@ringside/contracts/registrations';
import { parse } from 'csv-parse/sync';
import type { UserId } from '@ringside/kernel';
import { registrationsCsv } from './registrations-csv';

const named = (name: string): Registration => ({
  id: 'r',
  person: { userId: 'u' as UserId, username: 'anna', name },
  state: 'waitlisted',
  place: 3,
  isListed: false,
  reason: null,
  registeredAt: '2026-05-01T12:00:00.000Z',
  changedAt: '2026-05-01T12:00:00.000Z',
});
const readBack = (...names: string[]) =>
  parse(registrationsCsv(names.map(named)), { bom: true, columns: true }) as Record<string, string>[];

describe('the export of registrations', () => {
  it('is read back as it was, whatever a name is made of', () => {
    const names = ['Anna', 'Müller, "Ada"', 'line\nbreak', 'semi;colon', '名前'];
    expect(readBack(...names).map(({ name }) => name)).toEqual(names);
    expect(readBack('Anna')[0]).toEqual({
      name: 'Anna',
      username: 'anna',
      state: 'waitlisted',
      place: '3',
      listed: 'no',
      registered_at: '2026-05-01T12:00:00.000Z',
      changed_at: '2026-05-01T12:00:00.000Z',
      reason: '',
    });
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1+1"', "'=1", '\u00a0=1', '＝1'])(
    'has %j as text, not as a formula',
    (name) => {
      expect(readBack(name)[0]?.['name']).toBe(`'${name}`);
    },
  );

  it('leaves signs inside a name alone', () => {
    expect(readBack('a=b', 'x-y', 'me@home').map(({ name }) => name)).toEqual(['a=b', 'x-y', 'me@home']);
  });
});
