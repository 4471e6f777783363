import type { z } from 'zod';
import type { RefusalCode } from './errors';
import type { Permission } from './permissions';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Schema = z.ZodType;

/** What a file may be. Its content is judged by whoever takes it. */
export interface UploadRule {
  /** Media types, all of one kind: `image/jpeg`. */
  readonly types: readonly string[];
  readonly maxBytes: number;
}

/** One HTTP operation: what travels, who may, and what can be refused. Nothing else decides these three. */
export interface Endpoint<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> {
  readonly method: Method;
  /** Path with `:params` below the API prefix: `/events/:eventId/seats`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly permission: Permission;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Takes a file as its body instead of JSON. */
  readonly upload?: UploadRule;
  readonly response: R;
  /** Refusals beside the ones every operation can give (`platformErrors`). */
  readonly errors: readonly RefusalCode[];
  /** The success status; 204 for a void response, 201 for other POSTs and 200 for the rest unless given. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Takes an `Idempotency-Key` header: a repeat under the same key has one effect and one answer. */
  readonly idempotent?: boolean;
}

/** An endpoint of any shape. */
export type AnyEndpoint = Endpoint<Schema, Schema, Schema, Schema>;

export const endpoint = <
  R extends Schema,
  P extends Schema = z.ZodNever,
  Q extends Schema = z.ZodNever,
  B extends Schema = z.ZodNever,
>(
  contract: Endpoint<P, Q, B, R>,
): Endpoint<P, Q, B, R> => contract;

type In<K extends string, S extends Schema> = S extends z.ZodNever ? unknown : { [k in K]: z.input<S> };

/** What a caller gives: the parts that the contract declares. */
export type EndpointInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, Schema> ? In<'params', P> & In<'query', Q> & In<'body', B> : never;
export type EndpointOutput<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/** What a handler receives, after validation. */
export type Params<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? z.output<P> : never;
export type Query<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? z.output<Q> : never;
export type Body<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? z.output<B> : never;
