import { TOKEN_PATTERN } from '@ringside/contracts/tokens';
import { beginningOf, hashOfToken, looksLikeToken, makeToken } from './token-word';

describe('an API token', () => {
  it('is found by the pattern that secret scanners are given, and no two are alike', () => {
    const tokens = Array.from({ length: 500 }, makeToken);
    expect(tokens.filter((token) => !TOKEN_PATTERN.test(token) || !looksLikeToken(token))).toEqual([]);
    expect(new Set(tokens).size).toBe(500);
  });

  it('uses every digit evenly enough to carry its 256 bits', () => {
    const digits = Array.from({ length: 400 }, () => makeToken().slice(4, 46)).join('');
    const counts = [...Map.groupBy(digits, (digit) => digit).values()].map(({ length }) => length);
    expect(counts.length).toBe(62);
    // 16,800 digits: 271 of each are expected, with a deviation of 16
    expect(Math.min(...counts)).toBeGreaterThan(150);
  });

  it('with any one character changed, cut off or added, is none', () => {
    const token = makeToken();
    const changed = [...token].map(
      (digit, at) => token.slice(0, at) + (digit === 'x' ? 'y' : 'x') + token.slice(at + 1),
    );
    expect([...changed, token.slice(0, -1), `${token}0`, '', 'rs_'].filter(looksLikeToken)).toEqual([]);
  });

  it('is known by its hash, of which what is shown tells next to nothing', () => {
    const token = makeToken();
    expect(hashOfToken(token)).toEqual(hashOfToken(`${token}`));
    expect(hashOfToken(token).toString('latin1')).not.toContain(token.slice(3, 9));
    expect(beginningOf(token)).toMatch(/^rs_.{5}$/);
  });
});
