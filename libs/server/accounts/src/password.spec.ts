import { hashPassword, isEasyPassword, verifyPassword } from './password';

/** In production no less is accepted. */
const COST = 19_456;

describe('a password', () => {
  it('is stored as Argon2id with a salt of its own, and only the same one verifies', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse', COST), hashPassword('correct horse', COST)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword({ hash: one, password: 'correct horse' })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'Correct horse' })).toBe(false);
    expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false);
  });

  it('stays good when another cost is set later', async () => {
    const hash = await hashPassword('correct horse', 64);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=2,p=1\$/);
    expect(await verifyPassword({ hash, password: 'correct horse' })).toBe(true);
    expect(await verifyPassword({ hash: hash.replace('m=64', 'm=128'), password: 'correct horse' })).toBe(false);
  });

  it('counts to its last byte', async () => {
    const long = 'x'.repeat(100);
    const hash = await hashPassword(`${long}a`, COST);
    expect(await verifyPassword({ hash, password: `${long}b` })).toBe(false);
  });

  it('may not be made of the own name or of one character', () => {
    expect(isEasyPassword('aaaaaaaa', [])).toBe(true);
    expect(isEasyPassword('Marvin12', ['marvin'])).toBe(true);
    expect(isEasyPassword('marvin likes long walks', ['marvin'])).toBe(false);
    expect(isEasyPassword('tr0ubador', ['marvin'])).toBe(false);
  });
});
