import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@ringside/contracts';
import * as z from 'zod';
import { addExamples, operationOf } from './openapi-examples';
import { codesOf } from './openapi-operation';
import { ABOUT, operationIdOf, tagDescriptions, tagOf } from './openapi-tags';
import { RouteRegistry } from './route-registry';

/** The API's OpenAPI document, printed from the contracts. */
export function openApi(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Ringside API')
    .setVersion('1')
    .setDescription(ABOUT)
    .addCookieAuth('ringside_session', undefined, 'session')
    .addCookieAuth('ringside_guest', undefined, 'guest')
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
