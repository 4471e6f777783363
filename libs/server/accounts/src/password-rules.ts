import type { SignUp } from '@ringside/contracts/accounts';
import { no, type Or, yes } from '@ringside/kernel';
import { isEasyPassword } from './password';

let breached: Promise<ReadonlySet<string>> | undefined;

/** The passwords that were stolen most often elsewhere, in lower case: 49,233 of them, from the password list of zxcvbn. */
function breachedPasswords(): Promise<ReadonlySet<string>> {
  breached ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return breached;
}

/**
 * Whether a new password may be used. It is compared in lower case: capitals are the first thing that is tried.
 * @param known words of the person's own: username, name, the part of the address before the @
 */
export async function judgePassword(
  password: string,
  known: readonly string[],
): Promise<Or<void, 'PASSWORD_TOO_EASY' | 'PASSWORD_BREACHED'>> {
  if (isEasyPassword(password, known)) return no('PASSWORD_TOO_EASY');
  return (await breachedPasswords()).has(password.toLowerCase()) ? no('PASSWORD_BREACHED') : yes(undefined);
}

/** Words that a person's password may not be made of. */
export const knownWords = ({ username, email, name = '' }: Pick<SignUp, 'username' | 'email' | 'name'>): string[] => [
  username,
  email.split('@')[0] ?? '',
  name,
];
