// Fills an event with players who do not exist, to rehearse it before those come who do. Node 20 or newer, nothing else.
//
//   RINGSIDE=http://127.0.0.1:3333 EVENT=<id of a published event> node docs/examples/rehearse-event.mjs
//
// COUNT says how many (40). Their accounts and API tokens are kept in PLAYERS (players.json): the next run goes on with
// those, so it may be stopped and repeated. For an installation of your own: elsewhere nobody wants such accounts. One
// address may make a few accounts at once and then one a minute, so start the server with ADDRESS_LIMIT_FACTOR=100 for it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const { RINGSIDE = 'http://127.0.0.1:3333', EVENT, COUNT = '40', PLAYERS = 'players.json' } = process.env;
if (!EVENT) throw new Error('EVENT is missing: the id of a published event stands in the address of its page.');

const origin = new URL(RINGSIDE).origin;
const players = existsSync(PLAYERS) ? JSON.parse(readFileSync(PLAYERS, 'utf8')) : [];
const keep = () => writeFileSync(PLAYERS, JSON.stringify(players, null, 2), { mode: 0o600 });

/** Asks the API; answers what it says, and the cookie that it sets. Throws with the problem when it refuses. */
async function ask(method, path, body, headers) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, ...headers },
    ...sent,
  });
  const text = await answer.text();
  const said = text === '' ? undefined : JSON.parse(text);
  const waitSeconds = answer.status === 429 ? said?.details?.retryAfterSeconds : undefined;
  if (waitSeconds !== undefined) {
    console.log(`The server asks for ${waitSeconds} s of patience …`);
    await setTimeout(waitSeconds * 1000);
    return ask(method, path, body, headers);
  }
  if (!answer.ok)
    throw new Error(`${method} ${path}: ${said?.code ?? answer.status} ${said?.detail ?? ''}`, { cause: said });
  return {
    said,
    cookie: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
}

/** A new account. Its token may do one thing: register its person. */
async function makePlayer() {
  const word = randomBytes(4).toString('hex');
  const account = {
    username: `player-${word}`,
    email: `player-${word}@example.org`,
    password: randomBytes(18).toString('base64url'),
  };
  const { cookie } = await ask('POST', '/users', account);
  const wish = { name: 'Rehearsal', scopes: ['registrations:write'], days: 30, password: account.password };
  const { said } = await ask('POST', '/account/tokens', wish, { cookie });
  return { ...account, token: said.token };
}

while (players.length < Number(COUNT)) {
  players.push(await makePlayer());
  keep();
}

const states = {};
for (const { username, token } of players.slice(0, Number(COUNT))) {
  const bearer = { authorization: `Bearer ${token}` };
  // registered already: the answer is the same
  const { said } = await ask('POST', `/events/${EVENT}/registration`, { isListed: true }, bearer);
  const { state } = said.mine;
  states[state] = (states[state] ?? 0) + 1;
  console.log(`${username}: ${state}`);
}
console.log(states);
