import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { type AnyEndpoint, type Grant, permissions, type RefusalCode, refusalStatuses } from '@ringside/contracts';
import { reachOf } from '@ringside/contracts/tokens';

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
    ...(grant.guests ? [ApiSecurity('guest')] : []),
    ...(reach === 'never' ? [] : [ApiSecurity('token', reach === 'any' ? [] : [reach])]),
  ];
}

function describe(contract: AnyEndpoint): string {
  const grant: Grant = permissions[contract.permission];
  const who = grant.everyone
    ? 'everyone'
    : [
        ...(grant.roles ?? []),
        ...(grant.staff ?? []).map((role) => `${role} of the event`),
        ...(grant.guests ? ['guests of the event'] : []),
      ].join(', ');
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
