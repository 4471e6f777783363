import { jest } from '@jest/globals';
import {
  type Acknowledgement,
  addressOf,
  type Endpoint,
  type Grant,
  type InputParts,
  permissions,
  type RefusalCode,
} from '@ringside/contracts';
import { reachOf } from '@ringside/contracts/tokens';
import { CommandRegistry, RouteRegistry } from '@ringside/server/platform';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from '../testing';
import { type Cast, judge, makeCast, type Outcome, OUTSIDERS, type Persona, PERSONAS, staffRoleOf } from './persona';
import { nameOf, type Row } from './row';
import { rows } from './rows';
import { makeScene, type Scene } from './scene';
import { type Scripts, scriptsOf } from './scripts';

jest.setTimeout(60_000);

/** Refusals of the right itself; a request that is not well-formed proves nothing, nor does one that broke. */
const TELLING: readonly RefusalCode[] = [
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'RATE_LIMITED',
  'UNKNOWN',
  'TOKEN_VOID',
  'NOT_BY_TOKEN',
  'SCOPE_MISSING',
];

const permissionOf = ({ operation }: Row) =>
  'endpoint' in operation ? operation.endpoint.permission : operation.command.permission;
const grantOf = (row: Row): Grant => permissions[permissionOf(row)];
const pathOf = ({ operation }: Row) => ('endpoint' in operation ? operation.endpoint.path : '');
const isSafe = ({ operation }: Row) => 'endpoint' in operation && operation.endpoint.method === 'GET';
const namesEvent = (row: Row) => pathOf(row).includes(':eventId');
const namesMore = (row: Row) => pathOf(row).replace(':eventId', '').includes(':');

describe('who may do what', () => {
  let server: WholeApp;
  let cast: Cast;
  let foreignEventId: string;
  let scripts: Scripts;

  beforeAll(async () => {
    server = await wholeApp({ ADDRESS_LIMIT_FACTOR: '1000' });
    cast = await makeCast(server);
    scripts = await scriptsOf(server, cast.owner);
    foreignEventId = (await anEvent(server.database, { ownerId: cast.outsider.id })).eventId;
  }, 60_000);
  afterAll(() => server.close());

  it('has a row for every endpoint and every socket command of the running server, and for nothing else', () => {
    const endpoints = server.app.get(RouteRegistry).contracts();
    const commands = server.app.get(CommandRegistry).contracts();
    const known = [...endpoints.map(({ method, path }) => `${method} ${path}`), ...commands.map(({ name }) => name)];
    expect([...new Set(rows.map(nameOf))].sort()).toEqual(known.sort());
  });

  describe.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
    it('lets pass whom the contract lets pass, and nobody else', async () => {
      const asking = requests(row);
      const answers = await gather(PERSONAS, async (persona) => {
        const expected = expectedOf(row, persona);
        return [await send(row, persona, await asking(expected === 'passes')), expected];
      });
      expect(answers.came).toEqual(answers.expected);
    });

    it('lets a script of the owner’s pass where its scope and its person may, and nowhere else', async () => {
      const reach = reachOf(permissionOf(row));
      const make = async () => row.ask(await makeScene({ server, cast }));
      if (reach === 'never') {
        expect(await outcomeOf(row, scripts.ofAll, await make())).toBe('NOT_BY_TOKEN');
        return;
      }
      const asked = await make();
      if (reach !== 'any') expect(await outcomeOf(row, scripts.without[reach], asked)).toBe('SCOPE_MISSING');
      const able = reach === 'any' ? scripts.ofAll : scripts.with[reach];
      expect(await outcomeOf(row, able, asked)).toBe(expectedOf(row, 'owner'));
    });

    if (namesEvent(row)) {
      it('hides from outsiders what is of an event that is not public', async () => {
        const scene = await makeScene({ server, cast });
        const asked = await row.ask(scene);
        await unpublish(scene);
        const answers = await gather(OUTSIDERS, async (persona) => {
          const passes = judge(grantOf(row), persona, true) === 'passes';
          return [
            await send(row, persona, asked),
            passes ? (row.draft?.[persona] ?? 'NOT_FOUND') : expectedOf(row, persona),
          ];
        });
        expect(answers.came).toEqual(answers.expected);
      });
    }

    if (namesEvent(row) && namesMore(row)) {
      it('does not find a thing of one event through another', async () => {
        const scene = await makeScene({ server, cast });
        const asked = (await row.ask(scene)) as InputParts;
        const crossed = { ...asked, params: { ...asked.params, eventId: foreignEventId } };
        const forModerators = judge(grantOf(row), 'owner', true) !== 'passes';
        expect(await send(row, 'outsider', crossed)).toBe(row.foreign ?? (forModerators ? 'FORBIDDEN' : 'NOT_FOUND'));
      });
    }
  });

  /** Requests to a row: one for all who change nothing, since they only read or are refused, and a new one for each other. */
  function requests(row: Row): (passes: boolean) => Promise<unknown> {
    const make = async () => row.ask(await makeScene({ server, cast }));
    let shared: Promise<unknown> | undefined;
    return (passes) => (passes && !isSafe(row) ? make() : (shared ??= make()));
  }

  async function send(row: Row, persona: Persona, input: unknown): Promise<Outcome> {
    const person = cast[persona];
    const outcome = await outcomeOf(row, person, input);
    if (row.endsSession && staffRoleOf(persona) === undefined) await restoreSession(persona);
    else if (row.endsSession) await person.signIn();
    return outcome;
  }

  async function restoreSession(persona: Persona): Promise<void> {
    if (persona !== 'visitor' && persona !== 'banned' && persona !== 'expired') await cast[persona].signIn();
  }

  const unpublish = ({ eventId }: Scene) =>
    server.database.query(`update event set state = 'draft', published_at = null where id = $1`, [eventId]);
});

/** What an answer says of the right to ask. */
async function outcomeOf(row: Row, person: Person, input: unknown): Promise<Outcome> {
  const code = 'endpoint' in row.operation ? await ask(row, person, input) : await tell(row, person, input);
  const own = Object.values(row.except ?? {});
  return code !== undefined && (TELLING.includes(code) || own.includes(code)) ? code : 'passes';
}

/** The grant, then the rules of the thing itself. */
function expectedOf(row: Row, persona: Persona): Outcome {
  const granted = judge(grantOf(row), persona, namesEvent(row));
  const excepted = row.except?.[persona];
  if (excepted) return excepted;
  const isAnothers = row.belongsTo !== undefined && row.belongsTo !== persona;
  return granted === 'passes' && isAnothers ? 'NOT_FOUND' : granted;
}

async function gather(
  personas: readonly Persona[],
  answer: (persona: Persona) => Promise<readonly [came: Outcome, expected: Outcome]>,
) {
  const [came, expected]: [Record<string, Outcome>, Record<string, Outcome>] = [{}, {}];
  await Promise.all(
    personas.map(async (persona) => {
      [came[persona], expected[persona]] = await answer(persona);
    }),
  );
  return { came, expected };
}

async function ask({ operation }: Row, person: Person, input: unknown): Promise<RefusalCode | undefined> {
  const { method, path, idempotent } = (operation as { endpoint: Endpoint }).endpoint;
  const parts = input as InputParts;
  const headers = idempotent ? { 'idempotency-key': crypto.randomUUID() } : undefined;
  const { status, body } = await person.fetch<object>(method, addressOf(path, parts), parts.body, headers);
  return status >= 400 ? (body.code as RefusalCode) : undefined;
}

async function tell({ operation }: Row, person: Person, payload: unknown): Promise<RefusalCode | undefined> {
  const { name } = (operation as { command: { name: string } }).command;
  const socket = await person.socket();
  try {
    const answer = (await socket.timeout(5000).emitWithAck(name, payload)) as Acknowledgement<unknown>;
    return answer.ok ? undefined : answer.error.code;
  } finally {
    socket.close();
  }
}
