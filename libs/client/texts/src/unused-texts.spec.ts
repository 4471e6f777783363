import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAdminTexts, loadWebTexts } from './load-texts';
import * as adminViewLoaders from './load-admin-view-texts';
import * as firstDeskLoaders from './load-first-desk-texts';
import * as onSiteLoaders from './load-on-site-texts';
import * as viewLoaders from './load-view-texts';

const root = path.join(import.meta.dirname, '../../../..');

/** What is said by keys that are put together of words with dots in them. Each has to stand in the source as it does here. */
const BUILT = [
  'admin.step.${wordOf(command, event)}',
  'admin.step.${wordOf(command, event)}.ask',
  'admin.step.${wordOf(command, event)}.text',
  'admin.step.done.${wordOf(wish.command, event)}',
  'audit.did.${action}',
  'audit.kind.${action}',
  'audit.kind.${entry.action}',
];

/** What is said by keys that begin with a word that is put in, each as it is written. */
const COMPLETED: Readonly<Record<string, readonly string[]>> = {
  '${nothing}.text': ['notifications.empty.text', 'notifications.empty.unread.text'],
};

/** Everything that says texts: both apps and what they share, without the texts themselves. */
const sources = globSync(['apps/{web,admin}/src/**/*.{ts,tsx}', 'libs/client/**/*.{ts,tsx}'], { cwd: root })
  .filter((file) => !/\.spec\.|node_modules|texts[\\/]src[\\/](en|fr|de)[\\/]/.test(file))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

async function everyKey(): Promise<string[]> {
  const loaders = [viewLoaders, adminViewLoaders, firstDeskLoaders, onSiteLoaders].flatMap((each) =>
    Object.values(each),
  );
  const parts = await Promise.all([loadWebTexts, loadAdminTexts, ...loaders].map((load) => load('en')));
  return [...new Set(parts.flatMap((part) => Object.keys(part)))];
}

/** The keys that a template such as `sale.state.${state}` can make: each word of it is one without dots, unless it is listed. */
function keysOf(template: string): RegExp {
  const word = BUILT.includes(template) ? '[\\w.]+' : '\\w+';
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join(word)}$`);
}

/** Quoted words with dots between, and templates that begin like a key. */
const said = new Set([...sources.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)].map(([, key = '']) => key));
const templates = [...new Set([...sources.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`]*)`/g)].map(([, made = '']) => made))];

describe('every text', () => {
  it('is said somewhere, by its key or by one that is put together', async () => {
    const made = templates.map(keysOf);
    const completed = new Set(Object.values(COMPLETED).flat());
    const isUsed = (key: string) =>
      key.startsWith('refusal.') || said.has(key) || completed.has(key) || made.some((each) => each.test(key));
    const keys = await everyKey();
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('is listed here only where its key is put together of words with dots', () => {
    expect(BUILT.filter((template) => !templates.includes(template))).toEqual([]);
    expect(Object.keys(COMPLETED).filter((template) => !sources.includes(`\`${template}\``))).toEqual([]);
  });
});
