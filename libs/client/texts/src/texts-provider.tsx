import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { detectLanguage, storeLanguage, type Language } from './language';
import type { TextsLoader } from './load-texts';
import type { Catalogue } from './message';
import { makeTranslate, type AdminTexts, type Texts } from './translate';

/** The language an app starts with, its texts already there: nothing is drawn in a wrong language first. */
export interface TextsStart {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

interface Spoken extends TextsStart {
  readonly t: AdminTexts;
  readonly setLanguage: (language: Language) => Promise<void>;
  /** Adds the texts of a view, once; the same promise for the same loader until it has failed. */
  readonly add: (load: TextsLoader) => Promise<void>;
}

const TextsContext = createContext<Spoken | null>(null);

/**
 * The start for this visitor: the language they chose or their browser wishes. When its file cannot be fetched the
 * promise rejects; the app then shows its plain "cannot load" page.
 */
export async function startTexts(load: TextsLoader, language: Language = detectLanguage()): Promise<TextsStart> {
  return { language, catalogue: await load(language) };
}

/** Gives the texts to everything below and keeps `<html lang>` in step. */
export function TextsProvider({
  start,
  load,
  children,
}: {
  readonly start: TextsStart;
  readonly load: TextsLoader;
  readonly children: ReactNode;
}): ReactNode {
  const [{ language, catalogue }, setSpoken] = useState(start);
  const { added, add } = useAddedTexts(language, setSpoken);
  const lastWish = useRef(language);
  const setLanguage = useCallback(
    async (wished: Language) => {
      lastWish.current = wished;
      const parts = await Promise.all([load, ...added.keys()].map((each) => each(wished)));
      if (lastWish.current !== wished) return; // a later choice has overtaken this one
      storeLanguage(wished);
      setSpoken({ language: wished, catalogue: Object.assign({}, ...parts) as Catalogue });
    },
    [load, added],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(
    () => ({ language, catalogue, t: makeTranslate(language, catalogue), setLanguage, add }),
    [language, catalogue, setLanguage, add],
  );
  return <TextsContext value={spoken}>{children}</TextsContext>;
}

/** The texts that views have brought along, by their loaders. */
function useAddedTexts(language: Language, setSpoken: (change: (spoken: TextsStart) => TextsStart) => void) {
  const [added] = useState(() => new Map<TextsLoader, Promise<void>>());
  const spokenNow = useRef(language);
  useEffect(() => {
    spokenNow.current = language;
  }, [language]);
  const add = useCallback(
    (load: TextsLoader) => {
      const bring = async (): Promise<void> => {
        const wished = spokenNow.current;
        const catalogue = await load(wished);
        if (wished !== spokenNow.current) return bring(); // the language was switched meanwhile
        setSpoken((spoken) => ({ ...spoken, catalogue: { ...spoken.catalogue, ...catalogue } }));
      };
      const known = added.get(load);
      if (known) return known;
      const bringing = bring();
      added.set(load, bringing);
      bringing.catch(() => added.delete(load)); // the next visit of the view tries again
      return bringing;
    },
    [added, setSpoken],
  );
  return { added, add };
}

function useSpoken(): Spoken {
  const spoken = use(TextsContext);
  if (!spoken) throw new Error('No <TextsProvider> above');
  return spoken;
}

/**
 * Fetches the texts of a view before the view is drawn; suspends meanwhile, and throws to the error boundary when they
 * cannot be fetched.
 */
export function MoreTexts({ load, children }: { readonly load: TextsLoader; readonly children: ReactNode }): ReactNode {
  use(useSpoken().add(load));
  return children;
}

/** The texts for a page or view of the participants' app, or for a view that both apps show. */
export const useTexts = (): Texts => useSpoken().t;

/** The texts for the organizers' app: the `admin.` keys too, which the participants' app does not load. */
export const useAdminTexts = (): AdminTexts => useSpoken().t;

/** The language spoken, and its switch, which rejects (and changes nothing) when the texts cannot be fetched. */
export function useLanguage(): Pick<Spoken, 'language' | 'setLanguage'> {
  const { language, setLanguage } = useSpoken();
  return { language, setLanguage };
}
