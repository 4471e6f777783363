import { instant } from '@ringside/kernel';
import { toBase32 } from './base32';
import { codeAt, codeOfStep, otpauthUri, stepOfCode } from './totp';

/** The secret of the examples of RFC 6238, appendix B. */
const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => instant(seconds * 1000);

describe('a code by time', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s is the one of RFC 6238', (seconds, code) => {
    expect(codeOfStep(SECRET, Math.floor(seconds / 30), 8)).toBe(code);
    expect(codeAt(SECRET, at(seconds))).toBe(code.slice(2));
  });

  it('is right one step early and one step late, and tells its step', () => {
    const code = codeAt(SECRET, at(600));
    expect([540, 569, 570, 600, 659, 660].map((seconds) => stepOfCode(SECRET, code, at(seconds)))).toEqual([
      undefined,
      undefined,
      20,
      20,
      20,
      undefined,
    ]);
  });

  it('is not any other text', () => {
    const code = codeAt(SECRET, at(600));
    for (const other of [
      '',
      code.slice(1),
      `${code}0`,
      code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
    ])
      expect(stepOfCode(SECRET, other, at(600))).toBeUndefined();
  });

  it('is offered to apps with its issuer and account', () => {
    expect(otpauthUri(SECRET, 'Ringside', 'mia b')).toBe(
      'otpauth://totp/Ringside:mia%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ringside',
    );
  });
});

it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%p in base32 is that of RFC 4648: %p', (text, expected) => {
  expect(toBase32(Buffer.from(text))).toBe(expected);
});
