import fc from 'fast-check';
import { readGridFrame, readGuestName, writeField } from './grid-protocol';

describe('the classic grid protocol', () => {
  it.each([
    ['/?user=alice', 'alice'],
    ['/?user=al%20ice&x=1', 'al ice'],
    ['/?user=%E6%9D%8E', '李'],
    ['/?user=alice&user=bob', 'alice'],
    ['/', undefined],
    ['/?x=1', undefined],
    ['/?x=1&user=bob', undefined],
    ['/?user=', undefined],
    ['/?user=%20', undefined],
    ['/?user=%', undefined],
    ['/other?user=alice', undefined],
    ['//?user=alice', undefined],
    [`/?user=${'x'.repeat(40)}`, 'x'.repeat(40)],
    [`/?user=${'x'.repeat(41)}`, undefined],
    ['/?user=a%0Ab', undefined],
    ['/?user=a%E2%80%AEb', undefined],
  ])('W1, W2: %s connects as %s', (url, name) => {
    expect(readGuestName(url)).toBe(name);
  });

  it.each([
    ['{"event":"field"}', { kind: 'field' }],
    ['{"event":"field","data":{"pos":1}}', { kind: 'field' }],
    ['{"event":"buy","data":{"pos":[2,0]}}', { kind: 'buy', row: 2, column: 0 }],
    ['{"event":"buy","data":{"pos":["0","1"]}}', { kind: 'buy', row: 0, column: 1 }],
    ['{"event":"buy","data":{"pos":[-1,0]}}', { kind: 'nowhere' }],
    ['{"event":"buy","data":{"pos":[0]}}', { kind: 'nowhere' }],
    ['{"event":"buy","data":{"pos":[0,0.5]}}', { kind: 'nowhere' }],
    ['{"event":"buy","data":{"pos":[0,1,2]}}', { kind: 'nowhere' }],
    ['{"event":"buy","data":{"pos":{"0":0,"1":0}}}', { kind: 'nowhere' }],
    ['{"event":"buy","data":null}', { kind: 'nowhere' }],
    ['{"event":"buy","data":[]}', { kind: 'nowhere' }],
    ['{"event":"buy"}', { kind: 'nowhere' }],
    ['{"event":"sell"}', undefined],
    ['{"event":["buy"]}', undefined],
    ['[]', undefined],
    ['null', undefined],
    ['{"event":"buy"', undefined],
    ['', undefined],
  ])('W3 to W9: %s is read as %j', (text, ask) => {
    expect(readGridFrame(text)).toEqual(ask);
  });

  it('reads anything at all without an exception, and never a place that is no number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((data) => `{"event":"buy","data":${data}}`),
        ),
        (text) => {
          const ask = readGridFrame(text);
          if (ask?.kind === 'buy')
            expect([ask.row, ask.column].every((at) => Number.isSafeInteger(at) && at >= 0)).toBe(true);
        },
      ),
    );
  });

  it('draws the hall for each guest', () => {
    const place = (isFree: boolean, guest: string | null = null) => ({ seatNo: 0, isFree, guest });
    const hall = [
      [place(true), place(false)],
      [place(false, 'alice'), place(false, 'bob')],
    ];
    expect(writeField(hall, 'alice')).toBe('{"type":"field","content":[[0,1],[2,1]]}');
    expect(writeField(hall, 'bob')).toBe('{"type":"field","content":[[0,1],[1,2]]}');
  });
});
