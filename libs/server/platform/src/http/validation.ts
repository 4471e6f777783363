import { StandardSchemaValidationPipe, UnprocessableEntityException } from '@nestjs/common';

type PathSegment = PropertyKey | { readonly key: PropertyKey };

/** JSON pointer (RFC 6901) to the field that an issue is about. */
export function pointerTo(path: readonly PathSegment[] = []): string {
  const escape = (segment: PathSegment) =>
    String(typeof segment === 'object' ? segment.key : segment)
      .replaceAll('~', '~0')
      .replaceAll('/', '~1');
  return ['#', ...path.map(escape)].join('/');
}

/** Validates what arrives with the contract's schemas; all mistakes are told at once. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) =>
    new UnprocessableEntityException({
      errors: issues.map((issue) => ({ pointer: pointerTo(issue.path), detail: issue.message })),
    }),
});
