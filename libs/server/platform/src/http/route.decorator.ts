import {
  applyDecorators,
  Body,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
} from '@nestjs/common';
import { Param, Patch, Post, Put, Query, SerializeOptions, SetMetadata } from '@nestjs/common';
import { type AnyEndpoint, permissions } from '@ringside/contracts';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor, Buyer, Guest, Visitor } from '@ringside/server/ports';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { documentEndpoint } from './openapi-operation';
import { type AnswerConfig, isRevalidated } from './revalidation';
import { Upload, type UploadConfig } from './upload';

export const ENDPOINT = Symbol('endpoint');
const VERBS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** A request whose sender is known (by the guard); `guest` is who the browser was at the event before they signed in, too. */
export type KnownRequest = FastifyRequest & { visitor?: Visitor; guest?: Guest };

/** The status of a success. */
export function successStatus(contract: AnyEndpoint): number {
  if (contract.status) return contract.status;
  if (contract.response instanceof z.ZodVoid) return 204;
  return contract.method === 'POST' ? 201 : 200;
}

/**
 * Binds a method to an endpoint's contract: path, permission, validation of the answer, status and documentation.
 * @throws Error for a permission that does not exist
 */
export function Route(contract: AnyEndpoint): MethodDecorator {
  if (!Object.hasOwn(permissions, contract.permission))
    throw new Error(`${contract.path} asks for a permission that does not exist.`);
  const status = successStatus(contract);
  // the serializer checks arrays item by item
  const answer = contract.response instanceof z.ZodArray ? (contract.response.element as z.ZodType) : contract.response;
  return applyDecorators(
    VERBS[contract.method](contract.path),
    HttpCode(status),
    SetMetadata(ENDPOINT, contract),
    ...(status === 204 ? [] : [SerializeOptions({ schema: answer })]),
    RouteConfig(configOf(contract)),
    documentEndpoint(contract, status),
  );
}

/** What the hooks of Fastify, which know no decorators, are told of an endpoint. Probes of health add what they like. */
const configOf = (contract: AnyEndpoint): AnswerConfig & UploadConfig => ({
  isRevalidated: isRevalidated(contract),
  takesQuery: contract.query !== undefined || contract.path.startsWith('/health'),
  ...(contract.upload ? { upload: contract.upload } : {}),
});

export const BodyOf = (contract: AnyEndpoint): ParameterDecorator => Body({ schema: part(contract, 'body') });
export const QueryOf = (contract: AnyEndpoint): ParameterDecorator => Query({ schema: part(contract, 'query') });
export const ParamsOf = (contract: AnyEndpoint): ParameterDecorator => Param({ schema: part(contract, 'params') });

function part(contract: AnyEndpoint, name: 'body' | 'query' | 'params'): z.ZodType {
  const schema = contract[name];
  if (!schema) throw new Error(`${contract.method} ${contract.path} declares no ${name}.`);
  return schema;
}

/** The person who asks. Only for endpoints whose permission excludes visitors. */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { visitor } = context.switchToHttp().getRequest<KnownRequest>();
  if (!visitor) throw new Error('An endpoint that everyone may call asks for its actor; use @Asker().');
  return visitor;
});

/** Who holds for themselves: the person, or else the guest. Only for endpoints whose permission excludes other visitors. */
export const AsBuyer = createParamDecorator((_data: unknown, context: ExecutionContext): Buyer => {
  const { visitor, guest } = context.switchToHttp().getRequest<KnownRequest>();
  const buyer = visitor ?? guest;
  if (!buyer) throw new Error('An endpoint that everyone may call asks for its buyer.');
  return buyer;
});

/** The guest of the event that this browser is, or was before somebody signed in. */
export const AsGuest = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Guest | undefined =>
    context.switchToHttp().getRequest<KnownRequest>().guest,
);

/** Whoever asks, a visitor included. */
export const Asker = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Visitor => context.switchToHttp().getRequest<KnownRequest>().visitor,
);

/** The file in the body of a request, not read yet. */
export const UploadOf = createParamDecorator((contract: AnyEndpoint, context: ExecutionContext): Upload => {
  if (!contract.upload) throw new Error(`${contract.method} ${contract.path} takes no upload.`);
  return new Upload(context.switchToHttp().getRequest<KnownRequest>(), contract.upload.maxBytes);
});
