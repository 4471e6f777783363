import { type AnyEndpoint, Problem } from '@ringside/contracts';
import * as z from 'zod';

interface Example {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
type Contents = Readonly<Record<string, Example>>;

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: unknown }[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly tags: readonly { readonly name: string }[];
}

/** A documented example with the schema that it is to fit. */
export type Claim = readonly [what: string, schema: z.ZodType, example: unknown];

/** Every example that an operation owes: of its question, its answer, and each refusal. */
export const claimsOf = (contract: AnyEndpoint, operation: Operation): Claim[] => [
  ...questionClaims(contract, operation),
  ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
    Number(status) < 400
      ? answerClaims(contract, status, content)
      : Object.values(content ?? { none: {} }).flatMap((one) => refusalClaims(status, one)),
  ),
];

function questionClaims({ params, query, body }: AnyEndpoint, { parameters = [], requestBody }: Operation): Claim[] {
  const named = (where: string) =>
    Object.fromEntries(parameters.filter((one) => one.in === where).map(({ name, example }) => [name, example]));
  const [content] = Object.values(requestBody?.content ?? {});
  return [
    ...(params ? [['path', params, named('path')] as const] : []),
    ...(query ? [['query', query, named('query')] as const] : []),
    ...(body ? [['body', body, content?.example] as const] : []),
  ];
}

function answerClaims({ response }: AnyEndpoint, status: string, content: Contents | undefined): Claim[] {
  if (status === '204') return [];
  return Object.values(content ?? { none: {} }).map(({ example }) => [status, response, example]);
}

function refusalClaims(status: string, { examples }: Example): Claim[] {
  const schema = Problem.extend({ status: z.literal(Number(status)) });
  return Object.entries(examples ?? { none: { value: undefined } }).map(([code, { value }]) => [
    `${status} ${code}`,
    schema.extend({ code: z.literal(code) }),
    value,
  ]);
}
