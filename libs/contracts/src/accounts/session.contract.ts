import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, TimeZone } from '../fields';
import { SITE_ROLES } from '../grant';
import { PictureId, UserId } from '../ids';
import { LANGUAGES } from '../notifications/language';
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN, USERNAME_MAX, USERNAME_MIN } from './account.limits';

/** What an account still lacks: a confirmed address; the second factor without which its role's rights are withheld. */
export const AccountNeed = z.enum(['confirmation', 'twoFactor']);
export type AccountNeed = z.output<typeof AccountNeed>;

export const SessionUser = z
  .strictObject({
    id: UserId,
    username: z.string(),
    name: z.string(),
    role: z.enum(SITE_ROLES),
    /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
    picture: PictureId.optional(),
    /** Absent when nothing is lacking. */
    needs: z.array(AccountNeed).optional(),
  })
  .meta({ id: 'SessionUser' });
export type SessionUser = z.output<typeof SessionUser>;

/** Who the cookie speaks for; `null` for a visitor. */
export const Session = z.strictObject({ user: SessionUser.nullable() }).meta({ id: 'Session' });
export type Session = z.output<typeof Session>;

/** A new password. The server refuses more: what is easy to guess or known to be stolen. */
export const NewPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);
/** A password that exists, for being asked once more. */
export const KnownPassword = z.string().min(1).max(PASSWORD_MAX);
export const EmailAddress = z.email().max(EMAIL_MAX);

const Username = z
  .string()
  .trim()
  .min(USERNAME_MIN)
  .max(USERNAME_MAX)
  .regex(/^[a-zA-Z0-9_.-]+$/, 'may have letters, digits, dots, hyphens and underscores');

export const SignUp = z
  .strictObject({
    username: Username,
    email: EmailAddress,
    password: NewPassword,
    /** The name people see; the username unless given. */
    name: line(NAME_MAX).optional(),
    /** The language that mails are written in. */
    language: z.enum(LANGUAGES).optional(),
    timeZone: TimeZone.optional(),
    /** The version of the privacy page that the person has read and agrees to; who gives none is asked when they are in. */
    consent: z.int().min(0).optional(),
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.output<typeof SignUp>;

export const SignIn = z
  .strictObject({
    /** Username, or e-mail address once it is confirmed. */
    identifier: z.string().trim().min(1).max(200),
    password: KnownPassword,
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.output<typeof SignIn>;

export const signUp = endpoint({
  method: 'POST',
  path: '/users',
  summary: 'Sign up',
  description:
    'Makes a player and signs them in: the answer sets the session cookie. It is the same whether or not the address has an ' +
    'account already; the address’s owner is told by mail.',
  permission: 'account.create',
  body: SignUp,
  response: SessionUser,
  errors: ['USERNAME_TAKEN', 'PASSWORD_TOO_EASY', 'PASSWORD_BREACHED', 'ACCOUNTS_CLOSED', 'STALE', 'TOO_MANY_TRIES'],
});

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in',
  description:
    'The answer sets the session cookie, for REST and for the socket handshake alike. An account with a second factor is ' +
    'refused with CODE_NEEDED and a `challenge` for `POST /session/code`.',
  permission: 'session.use',
  body: SignIn,
  response: SessionUser,
  errors: ['WRONG_CREDENTIALS', 'CODE_NEEDED', 'BANNED', 'TOO_MANY_TRIES'],
});

export const CodeSignIn = z
  .strictObject({
    /** From the refusal CODE_NEEDED. */
    challenge: z.string().min(1).max(100),
    /** Six digits of the authenticator app, or a backup code. */
    code: z.string().trim().min(1).max(40),
  })
  .meta({ id: 'CodeSignIn' });
export type CodeSignIn = z.output<typeof CodeSignIn>;

export const signInWithCode = endpoint({
  method: 'POST',
  path: '/session/code',
  summary: 'Sign in: the second step',
  description: 'A code works once. After many wrong ones only backup codes are judged for a while.',
  permission: 'session.use',
  body: CodeSignIn,
  response: SessionUser,
  errors: ['WRONG_CODE', 'CHALLENGE_OVER', 'BANNED', 'TOO_MANY_TRIES'],
});

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who am I',
  permission: 'session.use',
  response: Session,
  errors: [],
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  description: 'Ends the session and closes its sockets at once. Without a session it does nothing.',
  permission: 'session.use',
  response: z.void(),
  errors: [],
});
