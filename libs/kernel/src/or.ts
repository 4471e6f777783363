/** The answer of a decision: a value, or a refusal with its code. Decisions never throw. */
export type Or<T, Code extends string = string> = Yes<T> | No<Code>;

export interface Yes<T> {
  readonly ok: true;
  readonly value: T;
}

export interface No<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly details: Details;
}

/** What a refusal tells beside its code; plain JSON, shown to the person who was refused. */
export type Details = Readonly<Record<string, unknown>>;

export const yes = <T>(value: T): Yes<T> => ({ ok: true, value });

export const no = <Code extends string>(code: Code, details: Details = {}): No<Code> => ({ ok: false, code, details });
