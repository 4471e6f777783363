import { measureNesting, type PlanDocument } from '@ringside/booking-core';
import { PLAN_NESTING_MAX, PlanDocument as PlanSchema, PRETIX_PLAN_TYPE } from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { invalidInput, type Upload } from '@ringside/server/platform';

export interface ReadPlan {
  readonly document: PlanDocument;
  /** The file word by word, where it was made by another program. */
  readonly source?: string;
}

/**
 * The plan in the body of a request. How deep it is nested is counted before it is parsed.
 * @throws Refusal TOO_LARGE or MALFORMED; the refusal of invalid input with a pointer for each mistake
 */
export async function readPlan(upload: Upload): Promise<ReadPlan> {
  const text = (await upload.read()).toString('utf8');
  const value = parsed(text);
  if (upload.type === PRETIX_PLAN_TYPE) throw new Refusal('UNSUPPORTED_TYPE');
  const checked = PlanSchema.safeParse(value);
  if (!checked.success) throw invalidInput(checked.error.issues);
  return { document: checked.data };
}

function parsed(text: string): unknown {
  const nesting = measureNesting(text);
  if (nesting > PLAN_NESTING_MAX)
    throw invalidInput([{ path: [], message: `is nested ${nesting} deep, at most ${PLAN_NESTING_MAX} are allowed` }]);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw Object.assign(new Refusal('MALFORMED'), { cause: error });
  }
}
