import { hashPassword, isEasyPassword, verifyPassword } from './password';

describe('a password', () => {
  it('is stored as Argon2id with a salt of its own, and only the same one verifies', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword({ hash: one, password: 'correct horse' })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'Correct horse' })).toBe(false);
    expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false);
  });

  it('counts to its last byte', async () => {
    const long = 'x'.repeat(100);
    const hash = await hashPassword(`${long}a`);
    expect(await verifyPassword({ hash, password: `${long}b` })).toBe(false);
  });

  it('may not be made of the own name or of one character', () => {
    expect(isEasyPassword('aaaaaaaa', [])).toBe(true);
    expect(isEasyPassword('Marvin12', ['marvin'])).toBe(true);
    expect(isEasyPassword('marvin likes long walks', ['marvin'])).toBe(false);
    expect(isEasyPassword('tr0ubador', ['marvin'])).toBe(false);
  });
});
