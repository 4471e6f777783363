import type { OpenAPIObject } from '@nestjs/swagger';
import { type AnyEndpoint, type Problem, type RefusalCode, refusalStatuses } from '@ringside/contracts';
import * as z from 'zod';
import { exampleOf } from './example';
import { problemOf } from './problem';

interface Content {
  example?: unknown;
  examples?: Record<string, unknown>;
}

/** Where an operation stands in the document, as far as examples are put there. */
export interface DocumentedOperation {
  operationId?: string;
  tags?: string[];
  parameters?: { name: string; in: string; example?: unknown }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { content?: Record<string, Content> }>;
}

/** The operation of an endpoint in the document. @throws Error when it is not there */
export function operationOf(document: OpenAPIObject, { method, path }: AnyEndpoint): DocumentedOperation {
  const address = `${path.startsWith('/health') ? '' : '/api/v1'}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
  const item = document.paths[address] as Record<string, DocumentedOperation> | undefined;
  const operation = item?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${address} is not in the document.`);
  return operation;
}

/** Puts examples to parameters, body, answer and refusals of an operation. */
export function addExamples(
  operation: DocumentedOperation,
  contract: AnyEndpoint,
  codes: readonly RefusalCode[],
): void {
  const { params, query, body } = contract;
  const named = { ...(params && fieldsOf(params)), ...(query && fieldsOf(query)) };
  for (const parameter of operation.parameters ?? [])
    if (parameter.name in named) parameter.example = named[parameter.name];
  if (body) for (const content of contents(operation.requestBody)) content.example = exampleOf(body, 'input');
  for (const [status, answer] of Object.entries(operation.responses))
    for (const content of contents(answer)) Object.assign(content, answerExample(Number(status), contract, codes));
}

const answerExample = (status: number, contract: AnyEndpoint, codes: readonly RefusalCode[]): Content =>
  status < 400
    ? { example: exampleOf(contract.response, 'output') }
    : { examples: problemExamples(codes, status, contract) };

const contents = (of: { content?: Record<string, Content> } | undefined) => Object.values(of?.content ?? {});

/** One example a field; those of a whole are examples of its parts. */
const fieldsOf = (schema: z.ZodType) => exampleOf(schema, 'input') as Record<string, unknown>;

const problemExamples = (codes: readonly RefusalCode[], status: number, contract: AnyEndpoint) =>
  Object.fromEntries(
    codes
      .filter((code) => refusalStatuses[code] === status)
      .map((code) => [code, { value: problemExample(code, contract) }]),
  );

function problemExample(code: RefusalCode, { params, path }: AnyEndpoint): Problem {
  const fields = params ? fieldsOf(params) : {};
  return {
    ...problemOf(code, {
      instance: `/api/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => String(fields[name]))}`,
    }),
    requestId: '0198c0de-0000-7000-8000-00000000000f', // not the one of whoever reads this
    ...(code === 'INVALID'
      ? { errors: [{ pointer: '#/title', detail: 'Too small: expected string to have >=1 characters' }] }
      : {}),
  };
}
