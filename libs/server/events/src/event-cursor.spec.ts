import { cursorOf, readCursor } from './event-cursor';

const id = '019a0000-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('is read as it was made', () => {
    expect(readCursor(cursorOf({ sortKey: '1767225600123456', id }))).toEqual({ sortKey: '1767225600123456', id });
  });
  it.each([
    '',
    'x',
    'MTIz',
    Buffer.from(`1); drop table event; --.${id}`).toString('base64url'),
    Buffer.from(`${'9'.repeat(18)}.${id}`).toString('base64url'),
  ])('that is not ours (%s) is invalid', (text) => {
    expect(() => readCursor(text)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });
});
