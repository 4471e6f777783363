import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { SITE_ROLES } from '../grant';
import { UserId } from '../ids';
import { NAME_MAX, PASSWORD_MAX, PASSWORD_MIN, USERNAME_MAX, USERNAME_MIN } from './account.limits';

export const SessionUser = z
  .strictObject({ id: UserId, username: z.string(), name: z.string(), role: z.enum(SITE_ROLES) })
  .meta({ id: 'SessionUser' });
export type SessionUser = z.output<typeof SessionUser>;

/** Who the cookie speaks for; `null` for a visitor. */
export const Session = z.strictObject({ user: SessionUser.nullable() }).meta({ id: 'Session' });
export type Session = z.output<typeof Session>;

const Username = z
  .string()
  .trim()
  .min(USERNAME_MIN)
  .max(USERNAME_MAX)
  .regex(/^[a-zA-Z0-9_.-]+$/, 'may have letters, digits, dots, hyphens and underscores');

export const SignUp = z
  .strictObject({
    username: Username,
    email: z.email().max(200),
    password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
    /** The name people see; the username unless given. */
    name: line(NAME_MAX).optional(),
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.output<typeof SignUp>;

export const SignIn = z
  .strictObject({
    /** Username or e-mail address. */
    identifier: z.string().trim().min(1).max(200),
    password: z.string().min(1).max(PASSWORD_MAX),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.output<typeof SignIn>;

export const signUp = endpoint({
  method: 'POST',
  path: '/users',
  summary: 'Sign up',
  description: 'Makes a player and signs them in: the answer sets the session cookie.',
  permission: 'account.create',
  body: SignUp,
  response: SessionUser,
  errors: ['USERNAME_TAKEN', 'EMAIL_TAKEN', 'PASSWORD_TOO_EASY', 'TOO_MANY_TRIES'],
});

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in',
  description: 'The answer sets the session cookie, for REST and for the socket handshake alike.',
  permission: 'session.use',
  body: SignIn,
  response: SessionUser,
  errors: ['WRONG_CREDENTIALS', 'TOO_MANY_TRIES'],
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
