import { importPretix, measureNesting, type PlanDocument, type PretixPlan } from '@ringside/booking-core';
import {
  PLAN_NESTING_MAX,
  PlanDocument as PlanSchema,
  PRETIX_PLAN_TYPE,
  PretixPlan as PretixSchema,
} from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { invalidInput, type Upload } from '@ringside/server/platform';

export interface ReadPlan {
  readonly document: PlanDocument;
  /** The file word by word, where it was made by another program. */
  readonly source?: string;
  /** What it said in an older way, by JSON pointer. */
  readonly notes?: string[];
}

/**
 * The plan in the body of a request. How deep it is nested is counted before it is parsed.
 * @throws Refusal TOO_LARGE or MALFORMED; the refusal of invalid input with a pointer for each mistake
 */
export async function readPlan(upload: Upload): Promise<ReadPlan> {
  const text = (await upload.read()).toString('utf8');
  const value = parsed(text);
  return upload.type === PRETIX_PLAN_TYPE ? readPretix(text, value) : { document: checked(value) };
}

function checked(value: unknown): PlanDocument {
  const result = PlanSchema.safeParse(value);
  if (!result.success) throw invalidInput(result.error.issues);
  return result.data;
}

function readPretix(source: string, value: unknown): ReadPlan {
  const result = PretixSchema.safeParse(value);
  if (!result.success) throw invalidInput(result.error.issues);
  const notes: string[] = [];
  const zones = result.data.zones.map((zone, z) => ({
    ...zone,
    rows: zone.rows.map((row, r) => {
      const older = NEWER[row.row_number_position ?? ''];
      if (older === undefined) return row;
      notes.push(`#/zones/${z}/rows/${r}/row_number_position`);
      return { ...row, row_number_position: older };
    }),
  }));
  // what was imported must also be a plan of ours: long names are not
  return { document: checked(defined(importPretix({ ...result.data, zones } as PretixPlan))), source, notes };
}

/** Older files say it by side. */
const NEWER: Readonly<Record<string, 'start' | 'end' | null>> = { left: 'start', right: 'end', none: null };

/** Without fields that are there and undefined. */
const defined = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

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
