/**
 * `npm run bench:map`: the seat map against what it is compared with, in the same run and the same headless Chromium: seats as
 * React SVG nodes, as DOM buttons, one cached bitmap, and a JSON list of states. Rounds go A-B-B-A, each in a page of its
 * own; the median of the rounds counts. Every round also checks that the map shows what the states say. Prints ratios beside
 * their targets and writes them to `dist/bench-map.json`. `--quick`: one round of each.
 */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'vite';
import { cpuOf } from './map/cpu.mjs';
import { measureSnapshot } from './map/snapshot.mjs';
import { median, Report } from './map/report.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const PAGE = path.join(ROOT, 'dist/bench-map');
const ROUNDS = process.argv.includes('--quick') ? 1 : 5;
const CHANGES = 100;
const PAN_FRAMES = 120;
const VIEW = { width: 1140, height: 1000 };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

await build({ configFile: path.join(import.meta.dirname, 'map/vite.config.mjs') });
const server = createServer((request, answer) => {
  const { pathname } = new URL(request.url, 'http://bench');
  const file = path.join(PAGE, path.normalize(pathname === '/' ? 'index.html' : pathname));
  try {
    const content = readFileSync(file);
    answer.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(content);
  } catch {
    answer.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const browserServer = await chromium.launchServer({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});
const browser = await chromium.connect(browserServer.wsEndpoint());
const pid = browserServer.process().pid;
const report = new Report();

/** A page of its own with the hall in one drawing of it; the longest task is that of mounting. */
async function inPage(kind, count, act) {
  const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => window.isReady);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  const heap = async () => {
    await devTools.send('HeapProfiler.collectGarbage');
    return (await devTools.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  const paint = await page.evaluate(([what, seats]) => window.bench.mount(what, seats), [kind, count]);
  const result = { paint, ...(await act({ page, devTools, heap: async () => (await heap()) - before })) };
  if (failures.length > 0) throw new Error(failures.join('\n'));
  await context.close();
  return result;
}

const scriptMs = async (devTools) => {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
};

/** First paint, script of single changes, heap, pan. */
const measureSeats = (kind, count) =>
  inPage(kind, count, async ({ page, devTools, heap }) => {
    const bytes = await heap();
    const from = await scriptMs(devTools);
    await page.evaluate(([seats, times]) => window.bench.change(seats, times), [count, CHANGES]);
    const to = await scriptMs(devTools);
    if (kind === 'map') await checkMap(page, count);
    await page.evaluate(() => window.bench.approach());
    const pan = await measurePan(page);
    const zoom = kind === 'map' ? await page.evaluate(() => window.bench.zoom(40)) : undefined;
    return { bytes, change: { script: to.script - from.script, task: to.task - from.task }, pan, zoom };
  });

/** @returns the CPU milliseconds of all of the browser's processes a frame, and the longest task */
async function measurePan(page) {
  await page.evaluate((frames) => window.bench.pan(frames), PAN_FRAMES / 4); // warm
  const from = cpuOf(pid);
  const { spent, longest } = await page.evaluate((frames) => window.bench.pan(frames), PAN_FRAMES);
  return { cpu: (cpuOf(pid) - from) / PAN_FRAMES, script: median(spent), longest };
}

/** The map says of every seat what its state is, also after the changes. */
async function checkMap(page, count) {
  const words = ['free', 'held', 'taken', 'notForSale'];
  const wrong = await page.evaluate(
    ([seats, names]) => window.bench.said(seats).filter(([code, look]) => names[code] !== look).length,
    [count, words],
  );
  if (wrong > 0) throw new Error(`The map shows ${wrong} seats in another state than they have.`);
  const color = await page.evaluate(() => window.bench.colorOfFirst('free'));
  if (!color.isRight) throw new Error(`A free seat is drawn in ${color.found} and not in ${color.wanted}.`);
}

/** A-B-B-A: what comes later in a round has no advantage in the end. */
async function interleaved(kinds, act) {
  const results = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) results[kind].push(await act(kind));
  }
  return results;
}

const seats = await interleaved(['map', 'svg'], (kind) => measureSeats(kind, 10_000));
report.compare('T6 10,000 seats: whole first paint, ms', seats.map, seats.svg, ({ paint }) => paint.whole, 0.35);
report.compare('T6 10,000 seats: script of 100 changes, ms', seats.map, seats.svg, ({ change }) => change.script, 0.1);

const many = await interleaved(['map', 'buttons', 'svg'], (kind) => measureSeats(kind, 50_000));
report.compare('T6 50,000 seats: heap, bytes', many.map, many.svg, ({ bytes }) => bytes, 0.1);
report.compare('P10 50,000 seats: whole first paint, ms', many.map, many.buttons, ({ paint }) => paint.whole, 0.25);
report.compare(
  'P10 50,000 seats: one change, script ms',
  many.map,
  many.buttons,
  ({ change }) => change.script / CHANGES,
  0.02,
);
report.compare(
  'P10 50,000 seats: one change, all of the main thread, ms',
  many.map,
  many.buttons,
  ({ change }) => change.task / CHANGES,
  0.02,
);
report.limit('P10 50,000 seats: longest task of mounting, ms', many.map, ({ paint }) => paint.longest, 50);
report.limit(
  'P10 50,000 seats: longest task of panning and zooming, ms',
  many.map,
  ({ pan, zoom }) => Math.max(pan.longest, zoom.longest),
  50,
);

const pans = await interleaved(['map', 'blit'], (kind) =>
  inPage(kind, 100_000, async ({ page }) => {
    await page.evaluate(() => window.bench.approach());
    return measurePan(page);
  }),
);
report.compare('T7 100,000 seats: pan frame, CPU ms of all processes', pans.map, pans.blit, ({ cpu }) => cpu, 1.5);
report.compare('   100,000 seats: pan frame, script ms', pans.map, pans.blit, ({ script }) => script, undefined);
report.limit('   100,000 seats: whole first paint, ms', pans.map, ({ paint }) => paint.whole, undefined);

await inPage('blit', 10_000, ({ page }) => measureSnapshot(page, report));

await browser.close();
await browserServer.close();
server.close();
report.conclude('map', ROUNDS, { chromium: browser.version() });
