import { alikeWords } from './alike-words';
import { webTexts } from './en/web';
import { languages, type Language } from './language';
import { loadAdminTexts, loadWebTexts, type TextsLoader } from './load-texts';
import * as adminViewLoaders from './load-admin-view-texts';
import * as firstDeskLoaders from './load-first-desk-texts';
import * as onSiteLoaders from './load-on-site-texts';
import * as viewLoaders from './load-view-texts';
import { namesIn, type Catalogue, type Message } from './message';

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const isPlural = (message: Message | undefined): boolean => typeof message === 'object';

const domains = [
  'frame',
  'platform',
  'pages',
  'accounts',
  'events',
  'booking',
  'tickets',
  'sale',
  'prices',
  'cards',
  'door',
  'office',
  'tournaments',
  'registrations',
  'results',
  'teams',
  'chat',
  'pictures',
  'discovery',
  'contact',
  'notifications',
  'settings',
  'tokens',
  'privacy',
  'site',
  'asking',
  'questions',
  'answers',
  'plans',
  'drafting',
  'upkeep',
  'admin',
  'people',
  'audit',
  'life',
  'programme',
  'staff',
  'keeping',
  'roster',
  'placings',
  'mailroom',
  'reports',
  'pay',
  'money',
  'waiting',
  'waitlist',
  'rules',
  'approval',
  'reasons',
  'guest',
  'codes',
  'vouchers',
  'box',
  'issuer',
  'holders',
];

async function domainFile(language: Language, domain: string): Promise<Catalogue> {
  const file = (await import(`./${language}/${domain}.ts`)) as Record<string, Catalogue>;
  return file[`${domain}Texts`] ?? {};
}

async function loadAll(loaders: readonly TextsLoader[], language: Language): Promise<Catalogue> {
  const parts = await Promise.all(loaders.map((load) => load(language)));
  return Object.assign({}, ...parts) as Catalogue;
}

/** Everything that the participants' app ever loads: its start and all of its views. */
const loadWebApp = (language: Language) => loadAll([loadWebTexts, ...Object.values(viewLoaders)], language);

/** The same of the organizers' app, which shows the participants' views too. */
const loadAdminApp = (language: Language) =>
  loadAll(
    [
      loadAdminTexts,
      ...[viewLoaders, adminViewLoaders, firstDeskLoaders, onSiteLoaders].flatMap((loaders) => Object.values(loaders)),
    ],
    language,
  );

describe.each([
  ['participants', loadWebApp],
  ['organizers', loadAdminApp],
] as const)("the texts of the %s' app", (_app, load) => {
  describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
    it('have every key of English and no other', async () => {
      const [english, other] = await Promise.all([load('en'), load(language)]);
      expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    });

    it('take the same parameters and are plural where English is', async () => {
      const [english, other] = await Promise.all([load('en'), load(language)]);
      const shape = (texts: Catalogue) =>
        Object.entries(texts).map(([key, text]) => [key, isPlural(text), namesIn(text)] as const);
      expect(shape(other).sort()).toEqual(shape(english).sort());
    });

    it('are translated', async () => {
      const [english, other] = await Promise.all([load('en'), load(language)]);
      const forgotten = Object.entries(other).filter(([key, text]) => {
        const same = JSON.stringify(text) === JSON.stringify(english[key]);
        return same && !formsOf(text).every((form) => alikeWords.has(form));
      });
      expect(forgotten).toEqual([]);
    });
  });
});

describe.each(languages)('a text in %s', (language) => {
  it('is never empty and never padded with blanks', async () => {
    const texts = Object.entries(await loadAdminApp(language));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => formsOf(text).some((form) => form === '' || form !== form.trim()))).toEqual([]);
  });

  it('is written without the typewriter apostrophe', async () => {
    const texts = Object.entries(await loadAdminApp(language));
    expect(texts.filter(([, text]) => formsOf(text).some((form) => form.includes("'")))).toEqual([]);
  });

  it('lives in one file only, under the name of that file or as a refusal', async () => {
    const files = await Promise.all(domains.map((domain) => domainFile(language, domain)));
    const keys = files.flatMap((file) => Object.keys(file));
    expect(keys.length).toBe(new Set(keys).size);
    expect(keys.length).toBe(Object.keys(await loadAdminApp(language)).length);
    const astray = files.flatMap((file, index) =>
      Object.keys(file).filter((key) => !key.startsWith(`${domains[index]}.`) && !key.startsWith('refusal.')),
    );
    expect(astray).toEqual([]);
  });
});

it("the participants' app loads every text that it can say, at its start or with a view", async () => {
  expect(Object.keys(await loadWebApp('en')).sort()).toEqual(Object.keys(webTexts).sort());
});
