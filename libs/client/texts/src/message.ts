/** A text that depends on a number: the form is chosen by the language's plural rules for `count`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** What a catalogue holds under a key. `{name}` stands for a parameter. */
export type Message = string | Plural;

/** The texts of one language, by key. */
export type Catalogue = Readonly<Record<string, Message>>;

/** The shape another language's file must have: every key of the English one, no other, plural where it is plural. */
export type TranslationOf<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural;
};

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type NamesOf<Entry> = Entry extends Plural ? 'count' | NamesIn<Entry['one'] | Entry['other']> : NamesIn<Entry>;

/** Numbers are written the way of the language (1,234 or 1 234); a year or a code is therefore passed as a string. */
export type ParamValue = string | number;

/** The parameters that an English message asks for; `count`, which chooses a plural, is a number. */
export type ParamsOf<Entry> = {
  readonly [Name in NamesOf<Entry>]: Name extends 'count' ? number : ParamValue;
};

/** No second argument where the message has no parameter, a required one where it has. */
export type ParamArguments<Entry> = [NamesOf<Entry>] extends [never] ? [] : [params: ParamsOf<Entry>];

const placeholder = /\{(\w+)\}/g;

/** The names of the parameters in a message, sorted and without doubles. */
export function namesIn(message: Message): string[] {
  const text = typeof message === 'string' ? message : `{count} ${message.one} ${message.other}`;
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name]) => name ?? ''))].sort();
}

/**
 * The finished text. A parameter that was not given leaves its placeholder in sight: a visible mistake is found, an
 * empty gap is not.
 */
export function fill(message: Message, language: string, params: Readonly<Record<string, ParamValue>> = {}): string {
  const text = typeof message === 'string' ? message : pluralForm(message, language, params['count']);
  return text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof value === 'number' ? numberFormat(language).format(value) : (value ?? whole);
  });
}

function pluralForm(message: Plural, language: string, count: ParamValue | undefined): string {
  // French also has "many" (from a million on); it reads like "other" in every text we have
  return pluralRules(language).select(Number(count ?? 0)) === 'one' ? message.one : message.other;
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function pluralRules(language: string): Intl.PluralRules {
  const made = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}

function numberFormat(language: string): Intl.NumberFormat {
  const made = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, made);
  return made;
}
