import type { Details } from '@ringside/kernel';
import type { adminAppTexts } from './en/admin-app';
import type { adminViewTexts } from './en/admin-views';
import type { webTexts } from './en/web';
import { formatDateTime } from './formats';
import type { Language } from './language';
import { fill, namesIn, type Catalogue, type ParamArguments, type ParamValue } from './message';

/** Says a text in the visitor's language. The key decides which parameters it takes. */
export interface Translate<English> {
  <Key extends keyof English & string>(key: Key, ...params: ParamArguments<English[Key]>): string;
  /**
   * What to tell a person whose command was refused with this code; a general text for a code without its own. When the
   * text names a detail that did not come, `refusal.CODE.short` is said instead, if there is one.
   */
  refusal(code: string, details?: Details): string;
}

/** The texts of the participants' app and of the views that both apps share. */
export type Texts = Translate<typeof webTexts>;
/** The texts of the organizers' app, the shared ones included. */
export type AdminTexts = Translate<AllTexts>;
type AllTexts = typeof webTexts & typeof adminAppTexts & typeof adminViewTexts;

export type TextKey = keyof typeof webTexts;
export type AdminTextKey = keyof AllTexts;

/** A key without its text is said as the key itself: it is seen at once, and nothing breaks. */
export function makeTranslate(language: Language, catalogue: Catalogue): AdminTexts {
  const say = (key: string, params?: Readonly<Record<string, ParamValue>>): string =>
    fill(catalogue[key] ?? key, language, params);
  const refusal = (code: string, details: Details = {}): string => {
    const params = paramsFrom(details, language);
    // an answer without a detail that its text wants must not show a bare placeholder
    const isComplete = (key: string) => {
      const known = catalogue[key];
      return known !== undefined && namesIn(known).every((name) => name in params);
    };
    const key = [`refusal.${code}`, `refusal.${code}.short`].find(isComplete);
    return key === undefined ? say('refusal.UNKNOWN') : say(key, params);
  };
  return Object.assign(say as AdminTexts, { refusal });
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The details that can be said: numbers and strings; an ISO 8601 instant becomes the reader's date and time. */
function paramsFrom(details: Details, language: Language): Record<string, ParamValue> {
  const params: Record<string, ParamValue> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'number') params[name] = value;
    if (typeof value === 'string') params[name] = isoInstant.test(value) ? formatDateTime(language, value) : value;
  }
  return params;
}
