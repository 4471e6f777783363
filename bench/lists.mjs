/**
 * `npm run bench:lists`: fills a database of its own with 10,000 events, 100,000 people and 200,000 registrations, starts the
 * built server on it and asks every paged list that the API's own description names. Prints for each how long the first
 * page takes and how many rows the database read for it, counted by EXPLAIN (ANALYZE) of the very statements that ran.
 * A list of the API that has no line below fails the run.
 */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { buildApps, isBuilt } from '../tools/launcher/build.mjs';
import { ensurePostgres } from '../tools/pg.mjs';
import { fill } from './fill-lists.mjs';
import { recordStatements, rowsRead } from './rows-read.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const DATABASE = 'bench_lists';
const PORT = 3477;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const PASSWORD = 'a long enough pass';
const TIMES = 7;

/** Who asks each list, and how: `[who, query]`. Places in paths are filled from what `fill` answers. */
const LISTS = {
  '/users': [
    ['admin', ''],
    ['admin', 'search=ser-4711'],
    ['admin', 'banned=only'],
  ],
  '/audit': [
    ['admin', ''],
    ['admin', 'search=4711'],
  ],
  '/events': [
    ['visitor', ''],
    ['visitor', 'when=past'],
  ],
  '/discovery/events': [
    ['visitor', ''],
    ['visitor', 'search=4711'],
    ['visitor', 'free=only&sort=places'],
    ['visitor', 'game=Game%207&when=past'],
  ],
  '/my-events': [
    ['organizer', ''],
    ['organizer', 'shelf=archive'],
    ['organizer', 'q=99'],
  ],
  '/moderation/events': [['admin', '']],
  '/events/{eventId}/history': [['admin', '']],
  '/events/{eventId}/announcements': [['visitor', '']],
  '/events/{eventId}/participants': [['visitor', '']],
  '/events/{eventId}/registrations': [
    ['admin', ''],
    ['admin', 'search=user-12'],
    ['admin', 'state=waitlisted'],
  ],
  '/me/registrations': [['player', '']],
  '/me/tickets': [['player', '']],
  '/me/tournaments': [['player', '']],
  '/me/favourites': [['player', '']],
  '/leaderboard': [['visitor', '']],
  '/players/{username}': [['visitor', '']],
  '/chat/rooms/{roomId}/entries': [['player', 'after=0&limit=50']],
  '/chat/rooms/{roomId}/messages': [['player', 'before=1000&limit=50']],
  '/notifications': [
    ['player', ''],
    ['player', 'only=unread'],
  ],
  '/mails': [['admin', '']],
  '/contacts': [['admin', '']],
};

const postgres = await ensurePostgres({ root: path.join(ROOT, '.data/postgres-test'), keep: true, durable: false });
const databaseUrl = new URL(postgres.url);
databaseUrl.pathname = `/${DATABASE}`;
await onServer(`drop database if exists ${DATABASE} with (force)`);
await onServer(`create database ${DATABASE}`);
if (!isBuilt(ROOT)) await buildApps(ROOT);

Object.assign(process.env, {
  DATABASE_URL: databaseUrl.href,
  AUTH_SECRET: 'only for measuring: 32 characters',
  PORT: String(PORT),
  RINGSIDE_DEMO: '0',
  REQUIRE_TWO_FACTOR: '0',
  ADDRESS_LIMIT_FACTOR: '1000',
  LOG_LEVEL: 'error',
});
const statements = recordStatements(pg);
await import('../dist/apps/api/main.js');
await untilReady();
const database = new pg.Client({ connectionString: databaseUrl.href });
await database.connect();
const cookies = {
  visitor: '',
  player: await signUp('benchplayer'),
  organizer: await signUp('benchorganizer'),
  admin: await signUp('benchadmin'),
};
console.log('Filling 10,000 events, 100,000 people and 200,000 registrations …');
const places = await fill(database);

let isComplete = true;
for (const list of await listsOfTheApi()) {
  const asked = LISTS[list];
  if (!asked) {
    console.error(`${list}: no line in bench/lists.mjs says how to ask it.`);
    isComplete = false;
  }
  for (const [who, query] of asked ?? []) await measure(list, who, query);
}
await database.end();
process.once('exit', () => (process.exitCode = isComplete ? 0 : 1)); // the server's own end says 0
process.kill(process.pid, 'SIGTERM'); // the server stops in order

/** @param {string} list @param {keyof typeof cookies} who @param {string} query */
async function measure(list, who, query) {
  const address = `${list.replaceAll(/\{(\w+)\}/g, (_, name) => places[name])}${query === '' ? '' : `?${query}`}`;
  const ask = () => fetch(`${ORIGIN}/api/v1${address}`, { headers: { cookie: cookies[who] } });
  await (await ask()).text(); // sessions and plans are warm then
  statements.begin();
  const first = await ask();
  const body = await first.text();
  const ran = statements.end();
  if (first.status !== 200) {
    console.error(`${list}: ${first.status} ${body}`);
    isComplete = false;
    return;
  }
  const times = [];
  for (let turn = 0; turn < TIMES; turn++) {
    const from = performance.now();
    await (await ask()).text();
    times.push(performance.now() - from);
  }
  const median = times.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)] ?? 0;
  const read = await rowsRead(database, ran);
  const most = read.most === undefined ? '' : `most from ${read.most.relation} (${read.most.rows})`;
  console.log(
    `${median.toFixed(1).padStart(7)} ms ${String(read.rows).padStart(7)} rows ${String(ran.length).padStart(3)} statements  ` +
      `${list}${query === '' ? '' : `?${decodeURIComponent(query)}`}  ${most}`,
  );
}

/** Every GET that takes a `limit`, by the server's own description. */
async function listsOfTheApi() {
  const { paths } = await (await fetch(`${ORIGIN}/api/docs/json`)).json();
  return Object.entries(paths)
    .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'limit'))
    .map(([address]) => address.replace('/api/v1', ''));
}

/** @param {string} username */
async function signUp(username) {
  const answer = await fetch(`${ORIGIN}/api/v1/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ username, email: `${username}@example.org`, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function untilReady() {
  for (let turn = 0; turn < 600; turn++) {
    const isReady = await fetch(`${ORIGIN}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not become ready within a minute.');
}

/** @param {string} sql */
async function onServer(sql) {
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}
