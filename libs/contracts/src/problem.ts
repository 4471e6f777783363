import * as z from 'zod';

/** RFC 9457 problem details, with the refusal's code. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    requestId: z.string().optional(),
    /** What the refusal tells beside its code. */
    details: z.record(z.string(), z.unknown()).optional(),
    /** One entry a field that is not valid: a JSON pointer into the request. */
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;
