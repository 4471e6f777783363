import { type FieldError, refusalOf } from '@ringside/client/api';
import type { Texts } from '@ringside/client/texts';
import { NAME_MAX, PASSWORD_MAX, PASSWORD_MIN, USERNAME_MAX, USERNAME_MIN } from '@ringside/contracts/accounts';

export type AccountField = 'identifier' | 'username' | 'email' | 'name' | 'password';

/** What a person typed, by field. */
export type Typed<Field extends AccountField> = Readonly<Record<Field, string>>;

/** What is wrong, in words, by field; empty when all is well. */
export type Wrong = Readonly<Partial<Record<AccountField, string>>>;

type Check = (value: string, t: Texts) => string | false;

const required: Check = (value, t) => value.trim() === '' && t('accounts.invalid.required');

/** Only what can be told without the server; it judges again, and knows more. */
const checks: Readonly<Record<AccountField, Check>> = {
  identifier: required,
  username: (value, t) =>
    required(value, t) ||
    (!new RegExp(`^[\\w.-]{${USERNAME_MIN},${USERNAME_MAX}}$`).test(value.trim()) && sentences.username(t)),
  email: (value, t) => required(value, t) || (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) && sentences.email(t)),
  name: (value, t) => value.trim().length > NAME_MAX && sentences.name(t),
  password: (value, t) =>
    required(value, t) ||
    (value.length < PASSWORD_MIN && sentences.password(t)) ||
    (value.length > PASSWORD_MAX && t('accounts.invalid.passwordLong', { max: PASSWORD_MAX })),
};

const sentences: Readonly<Record<AccountField, (t: Texts) => string>> = {
  identifier: (t) => t('accounts.invalid.required'),
  username: (t) => t('accounts.invalid.username', { min: USERNAME_MIN, max: USERNAME_MAX }),
  email: (t) => t('accounts.invalid.email'),
  name: (t) => t('accounts.invalid.name', { max: NAME_MAX }),
  password: (t) => t('accounts.invalid.password', { min: PASSWORD_MIN }),
};

/** What is wrong with a new account before it is sent. */
export const checkSignUp = (typed: Typed<'username' | 'email' | 'name' | 'password'>, t: Texts): Wrong =>
  collect(typed, t, checks);

/** What is missing for signing in. An existing password may be shorter than a new one has to be. */
export const checkSignIn = (typed: Typed<'identifier' | 'password'>, t: Texts): Wrong =>
  collect(typed, t, { ...checks, password: required });

function collect(typed: Readonly<Record<string, string>>, t: Texts, by: Readonly<Record<AccountField, Check>>): Wrong {
  const found = Object.entries(typed).map(([field, value]) => [field, by[field as AccountField](value, t)] as const);
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== false)) as Wrong;
}

/** Refusals that are about one field. */
const fieldOfCode: Readonly<Partial<Record<string, AccountField>>> = {
  USERNAME_TAKEN: 'username',
  PASSWORD_TOO_EASY: 'password',
  PASSWORD_BREACHED: 'password',
};

/** The server's refusal put at the fields it is about; what concerns none of them is `rest`. */
export function placeRefusal(error: unknown, t: Texts): { readonly wrong: Wrong; readonly rest: string | null } {
  const { code, details, errors } = refusalOf(error);
  const field = fieldOfCode[code];
  if (field) return { wrong: { [field]: t.refusal(code, details) }, rest: null };
  const wrong = Object.fromEntries(errors.flatMap((one) => sentenceFor(one, t)));
  return { wrong, rest: Object.keys(wrong).length > 0 ? null : t.refusal(code, details) };
}

function sentenceFor({ pointer }: FieldError, t: Texts): [AccountField, string][] {
  const field = pointer.replace(/^#\//, '') as AccountField;
  return field in sentences ? [[field, sentences[field](t)]] : [];
}
