import type { z } from 'zod';
import type { RefusalCode } from './errors';
import type { Permission } from './permissions';

/** What a client may send over the socket. Every command is acknowledged, also when it is refused or malformed. */
export interface SocketCommand<P extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  /** `noun:verb` */
  readonly name: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly payload: P;
  /** What the acknowledgement carries beside `ok: true`. */
  readonly ack: A;
  readonly errors: readonly RefusalCode[];
}

export type AnySocketCommand = SocketCommand<z.ZodType, z.ZodType>;

export const socketCommand = <P extends z.ZodType, A extends z.ZodType>(
  name: string,
  rest: Omit<SocketCommand<P, A>, 'name'>,
): SocketCommand<P, A> => ({ name, ...rest });

export type CommandPayload<C> = C extends SocketCommand<infer P, infer _A> ? z.output<P> : never;
export type CommandAck<C> = C extends SocketCommand<infer _P, infer A> ? z.output<A> : never;

/** The acknowledgement as it travels. */
export type Acknowledgement<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: RefusalCode; readonly details?: Record<string, unknown> } };

/** What the server sends: something changed. At most once; whoever missed it asks again over HTTP. */
export interface SocketEvent<P extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: P;
}

export const socketEvent = <P extends z.ZodType>(name: string, rest: { readonly payload: P }): SocketEvent<P> => ({
  name,
  ...rest,
});

export type EventPayload<E> = E extends SocketEvent<infer P> ? z.output<P> : never;
