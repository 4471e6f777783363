import { applyDecorators } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  ApiSecurity,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import {
  type AnyEndpoint,
  type Grant,
  Problem,
  permissions,
  type RefusalCode,
  refusalStatuses,
} from '@ringside/contracts';
import { reachOf } from '@ringside/contracts/tokens';
import * as z from 'zod';
import { addExamples, operationOf } from './openapi-examples';
import { ABOUT, operationIdOf, tagDescriptions, tagOf } from './openapi-tags';
import { RouteRegistry } from './route-registry';

type Codes = readonly RefusalCode[];

/** The OpenAPI operation of an endpoint, with every refusal it can give. */
export function documentEndpoint(contract: AnyEndpoint, status: number): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: contract.summary, description: describe(contract) }),
    ...(contract.idempotent
      ? [ApiHeader({ name: 'Idempotency-Key', required: false, schema: { type: 'string', format: 'uuid' } })]
      : []),
    ApiResponse(
      status === 204
        ? { status, description: 'Done' }
        : { status, description: 'Done', standardSchema: contract.response },
    ),
    ...(contract.upload
      ? [ApiConsumes(...contract.upload.types), ApiBody({ schema: { type: 'string', format: 'binary' } })]
      : []),
    ...waysIn(contract),
    ...refusalResponses(contract),
  );
}

/** Who may call without either is told by the empty requirement. */
function waysIn({ permission }: AnyEndpoint): MethodDecorator[] {
  const grant: Grant = permissions[permission];
  const reach = reachOf(permission);
  return [
    ...(grant.everyone ? [ApiSecurity({})] : []),
    ApiSecurity('session'),
    ...(reach === 'never' ? [] : [ApiSecurity('token', reach === 'any' ? [] : [reach])]),
  ];
}

function describe(contract: AnyEndpoint): string {
  const grant: Grant = permissions[contract.permission];
  const who = grant.everyone
    ? 'everyone'
    : [...(grant.roles ?? []), ...(grant.staff ?? []).map((role) => `${role} of the event`)].join(', ');
  const reach = reachOf(contract.permission);
  const scope =
    { any: 'With any API token.', never: 'Not with an API token.' }[reach as string] ??
    `API tokens: scope \`${reach}\`.`;
  return [contract.description, `Permission \`${contract.permission}\`: ${who}. ${scope}`].filter(Boolean).join('\n\n');
}

/** Refusals that belong to every operation of a kind. */
function commonCodes(contract: AnyEndpoint): Codes {
  const grant: Grant = permissions[contract.permission];
  const checksInput = contract.body ?? contract.query ?? contract.params;
  return [
    ...(checksInput ? (['INVALID'] as const) : []),
    ...(contract.body || contract.upload ? (['MALFORMED', 'UNSUPPORTED_TYPE', 'TOO_LARGE'] as const) : []),
    ...(grant.everyone ? [] : (['NOT_SIGNED_IN', 'FORBIDDEN'] as const)),
    ...(contract.method === 'GET' ? [] : (['FOREIGN_ORIGIN'] as const)),
    ...(contract.idempotent ? (['KEY_REUSED'] as const) : []),
    ...(reachOf(contract.permission) === 'never' ? (['NOT_BY_TOKEN'] as const) : (['SCOPE_MISSING'] as const)),
    'TOKEN_VOID',
    'RATE_LIMITED',
    'BUSY',
    'UNAVAILABLE',
  ];
}

/** The codes that a call of this endpoint may be refused with. */
export const codesOf = (contract: AnyEndpoint): Codes => [
  ...new Set<RefusalCode>([...contract.errors, ...commonCodes(contract)]),
];

function refusalResponses(contract: AnyEndpoint): MethodDecorator[] {
  const byStatus = Map.groupBy(codesOf(contract), (code) => refusalStatuses[code]);
  return [...byStatus].map(([status, codes]) =>
    ApiResponse({
      status,
      description: codes.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
}

/** The API's OpenAPI document, printed from the contracts. */
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Ringside API')
    .setVersion('1')
    .setDescription(ABOUT)
    .addCookieAuth('ringside_session', undefined, 'session')
    .addBearerAuth({ type: 'http', description: 'A personal API token, `rs_…`, made in the settings.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema, { schemaType }) => {
      const { $defs, definitions, $schema: _dialect, ...rest } = toJson(schema as z.ZodType, schemaType);
      return { schema: rest, components: { ...($defs as object), ...(definitions as object) } };
    },
  });
  const problem = toJson(Problem, 'output') as { definitions?: { Problem: object } };
  ((document.components ??= {}).schemas ??= {})['Problem'] = problem.definitions?.Problem ?? problem;
  document.tags = tagDescriptions.map((tag) => ({ ...tag }));
  for (const contract of app.get(RouteRegistry).contracts()) {
    const operation = operationOf(document, contract);
    operation.operationId = operationIdOf(contract);
    operation.tags = [tagOf(contract)];
    addExamples(operation, contract, codesOf(contract));
  }
  return document;
}

const toJson = (schema: z.ZodType, io: 'input' | 'output'): Record<string, object> =>
  z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    reused: 'inline',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern; // the format says it
    },
  }) as Record<string, object>;
