import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { findDemoLan } from './public-event';
import { expect, test } from './story';

const root = path.resolve(import.meta.dirname, '../../..');

/** Bytes of scripts over the wire with the headers of their answers, and gzipped at level 9 as the build measures them. */
interface Weight {
  readonly served: number;
  readonly gzip: number;
  readonly files: readonly string[];
  readonly encodings: readonly string[];
}

/** Every script that the page fetches until it has nothing more to fetch. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  const scripts = new Map<string, string>();
  const encodings = new Set<string>();
  let served = 0;
  devTools.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type !== 'Script') return;
    scripts.set(requestId, new URL(response.url).pathname);
    // the smallest files travel as they are
    if (response.headers['content-encoding']) encodings.add(response.headers['content-encoding']);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) served += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const files = [...new Set(scripts.values())];
  const source = (file: string) => readFileSync(path.join(root, 'dist/apps/web', file));
  const gzip = files.reduce((sum, file) => sum + gzipSync(source(file), { level: 9 }).length, 0);
  return { served, gzip, files, encodings: [...encodings] };
}

function budgetOf(name: RegExp): number {
  const { pages } = JSON.parse(readFileSync(path.join(root, 'bundle-budget.json'), 'utf8')) as {
    pages: { page: string; maxBytes: number }[];
  };
  const budget = pages.find(({ page }) => name.test(page));
  if (!budget) throw new Error(`bundle-budget.json has no page like ${String(name)}.`);
  return budget.maxBytes;
}

/** react and react-dom alone, gzipped, built now. */
function weighReact(): number {
  const script = `import { weighReactAlone } from './tools/bundles/react-alone.mjs';
    process.stdout.write(String(await weighReactAlone(process.cwd())));`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env }).toString());
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

test('the event page loads no more JavaScript than its budget allows', async ({ arrive }, info) => {
  const visitor = await arrive({ options: { viewport: { width: 390, height: 844 } } });
  const lan = await findDemoLan(visitor);
  const { served, gzip, files, encodings } = await weigh(visitor.page, `/events/${lan}`);
  await expect(visitor.page.getByRole('banner').getByRole('status')).toHaveText('Live');
  const react = weighReact();
  const words = `event page: ${kB(served)} served, ${kB(gzip)} gzip, ${(gzip / react).toFixed(2)} × react + react-dom`;
  info.annotations.push({ type: 'first load', description: words });
  process.stdout.write(`${words}\n`);
  expect(files.length).toBeGreaterThan(3);
  expect(encodings).toEqual(['br']);
  expect(gzip).toBeLessThanOrEqual(budgetOf(/^event page, with what it fetches at once/));
});
