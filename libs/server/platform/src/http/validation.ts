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

/** More mistakes in one body would tell nobody more. */
const MOST_ISSUES = 200;

/** The refusal of input that does not fit its schema. */
export const invalidInput = (issues: readonly { path?: readonly PathSegment[] | undefined; message: string }[]) =>
  new UnprocessableEntityException({
    errors: issues.slice(0, MOST_ISSUES).map((issue) => ({ pointer: pointerTo(issue.path), detail: issue.message })),
  });

/** Validates what arrives with the contract's schemas; all mistakes are told at once. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: invalidInput,
});
