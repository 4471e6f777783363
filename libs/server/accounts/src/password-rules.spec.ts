import { randomBytes } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import { PASSWORD_MIN } from '@ringside/contracts/accounts';
import { judgePassword } from './password-rules';

const codeOf = async (password: string, known: readonly string[] = []) => {
  const verdict = await judgePassword(password, known);
  return verdict.ok ? 'OK' : verdict.code;
};

describe('a new password', () => {
  const listed = dictionary['passwords-common'].filter((word) => word.length >= PASSWORD_MIN);

  it('is not one of those that were stolen most often, in any case', async () => {
    expect(listed.length).toBeGreaterThan(3000); // ASVS 5.0, V6.2.4
    const answers = await Promise.all(listed.slice(0, 1000).map((word) => codeOf(word)));
    expect(answers.filter((answer) => answer === 'OK')).toEqual([]);
    expect(await codeOf('Iloveyou1')).toBe('PASSWORD_BREACHED');
  });

  it('may be any other: a thousand random ones are taken', async () => {
    const random = Array.from({ length: 1000 }, () => randomBytes(9).toString('base64url'));
    expect(new Set(await Promise.all(random.map((word) => codeOf(word))))).toEqual(new Set(['OK']));
  });

  it('is not made of the own name', async () => {
    expect(await codeOf('Konrad12', ['konrad'])).toBe('PASSWORD_TOO_EASY');
  });
});
