import { jest } from '@jest/globals';
import { exportPretix, planOfSpec, type PlanDocument, type PretixPlan } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

jest.setTimeout(30_000); // a loaded machine is no failure

const rows = { aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'beside' } as const;
const drawn = (rowCount: number, seatsPerRow: number): PlanDocument => {
  const plan = planOfSpec('Hall', [{ ...rows, name: 'Floor', rows: rowCount, seatsPerRow }]);
  const [floor] = plan.floors;
  const pit = { key: 'pit', name: 'Pit', kind: 'standing', capacity: 80, shape: 'ellipse' } as const;
  return {
    ...plan,
    categories: [{ key: 'front', name: 'Front', color: '#1d7f46' }],
    floors: [{ ...floor!, areas: [{ ...pit, x: 0, y: 900, width: 200, height: 90 }] }],
  };
};

const pretix: PretixPlan = {
  name: 'Small final',
  size: { width: 300, height: 200 },
  categories: [{ name: 'Front', color: '#1f7a3f' }, { name: 'Wheelchair' }],
  zones: [
    {
      name: 'Floor',
      zone_id: 'F',
      position: { x: 20, y: 60 },
      areas: [{ shape: 'rectangle', position: { x: 40, y: -45 }, rotation: 0, rectangle: { width: 180, height: 25 } }],
      rows: [
        {
          row_number: 'A',
          row_label: 'Row A',
          row_number_position: 'both',
          position: { x: 30, y: 20 },
          seats: [
            { seat_guid: 'F-A-1', seat_number: '1', position: { x: 0, y: 0 }, category: 'Wheelchair' },
            {
              seat_guid: 'F-A-2',
              seat_number: '2',
              position: { x: 28, y: 0 },
              category: 'Front',
              start_direction: '<',
            },
          ],
        },
      ],
    },
  ],
};

describe('drawing a seating plan', () => {
  let server: WholeApp;
  let owner: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    owner = await server.person('organizer');
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id }));
  });

  async function save(body: string, revision = 0, type: string = booking.PLAN_TYPE) {
    const response = await fetch(`${server.origin}/api/v1/events/${eventId}/seating/draft?revision=${revision}`, {
      method: 'PUT',
      headers: { cookie: owner.cookie, origin: server.origin, 'content-type': type },
      body,
    });
    const answer = (await response.json()) as Record<string, never> & { errors?: { pointer: string }[] };
    return { status: response.status, body: answer, pointers: answer.errors?.map(({ pointer }) => pointer) };
  }
  const draft = () => owner.call(booking.getPlanDraft, { params: { eventId } });

  it('is saved, compared and published, and everybody sees it', async () => {
    const document = drawn(2, 3);
    expect((await save(JSON.stringify(document))).body).toMatchObject({
      revision: 1,
      problems: [{ code: 'unpainted' }],
    });
    expect(await draft()).toMatchObject({ revision: 1, document, publishedVersion: 0 });
    const params = { eventId };
    expect((await owner.call(booking.comparePlanDraft, { params })).added.count).toBe(6);
    const { layout, seats } = await owner.call(booking.publishPlanDraft, { params, body: { revision: 1 } });
    expect(seats).toBe(6);
    const shown = await owner.call(booking.getSeatLayout, { params, query: { layout } });
    expect(shown.areas).toMatchObject([{ key: 'pit', capacity: 80, shape: 'ellipse' }]);
    expect(await draft()).toMatchObject({ revision: 2, document, publishedVersion: 1 });
    expect((await save(JSON.stringify(document), 1)).body).toMatchObject({ code: 'STALE', details: { revision: 2 } });
  });

  it('says which live prices move with the paint of seats before it is published', async () => {
    const params = { eventId };
    const paint = (document: PlanDocument, ...categories: (string | undefined)[]) => {
      let seat = 0;
      return JSON.stringify(document, (name, value: unknown) => {
        if (name !== 'seats' || !Array.isArray(value)) return value;
        return value.map((each: object) => ({ ...each, category: categories[seat++] }));
      });
    };
    const plain = drawn(1, 4);
    const back = { key: 'back', name: 'Back', color: '#6a3fb5' };
    const document = { ...plain, categories: [...plain.categories, back] };
    await save(paint(document, 'front', 'front', 'front'));
    await owner.call(booking.publishPlanDraft, { params, body: { revision: 1 } });
    await server.database.query(
      `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
       insert into price (event_id, ticket_type_id, category, amount)
       select $1, id, category, amount from made, (values ('front', 3000), ('back', 2000)) p (category, amount)`,
      [eventId],
    );
    await save(paint(document, 'front', 'back', 'back', 'front'), 2);
    const { currency, repriced, repainted } = await owner.call(booking.comparePlanDraft, { params });
    expect([currency, repainted.count]).toEqual(['EUR', 3]);
    expect(repriced).toEqual([
      { from: 'Front', to: 'Back', seats: 2, moves: [{ ticketType: 'Weekend', before: 3000, after: 2000 }] },
      { from: '', to: 'Front', seats: 1, moves: [{ ticketType: 'Weekend', before: null, after: 3000 }] },
    ]);
  });

  it('takes a plan of pretix, from which the same comes out again', async () => {
    expect((await save(JSON.stringify(pretix), 0, booking.PRETIX_PLAN_TYPE)).status).toBe(200);
    const { document } = await draft();
    expect(exportPretix(document as PlanDocument).plan).toEqual(pretix);
  });

  const broken = (change: (document: booking.PlanDocument) => void): string => {
    const document = JSON.parse(JSON.stringify(drawn(1, 2))) as booking.PlanDocument;
    change(document);
    return JSON.stringify(document);
  };

  it.each<[string, string, string[] | undefined]>([
    ['nesting 50,000 deep', '['.repeat(50_000), ['#']],
    ['no JSON', '{', undefined],
    [
      'a huge coordinate',
      broken(({ floors }) => void (floors[0]!.sections[0]!.x = 1e300)),
      ['#/floors/0/sections/0/x'],
    ],
    ['an unknown field', broken((document) => void Object.assign(document, { evil: true })), ['#']],
    [
      'mistakes all at once',
      broken(({ floors, categories }) => {
        floors[0]!.areas[0]!.capacity = -1;
        categories[0]!.color = 'url(x)';
      }),
      ['#/categories/0/color', '#/floors/0/areas/0/capacity'],
    ],
  ])('refuses %s and saves nothing', async (_what, body, pointers) => {
    const answer = await save(body);
    expect([answer.status, answer.pointers]).toEqual([pointers ? 422 : 400, pointers]);
    expect((await draft()).revision).toBe(0);
  });

  it('refuses to publish what has a key twice, and takes 50,000 seats', async () => {
    const twice = broken(({ floors }) => {
      const [first, second] = floors[0]!.sections[0]!.rows[0]!.seats;
      second!.key = first!.key;
    });
    expect((await save(twice)).body).toMatchObject({ problems: [{ code: 'duplicateKey' }, { code: 'unpainted' }] });
    const params = { eventId };
    const refused = await owner.ask(booking.publishPlanDraft, { params, body: { revision: 1 } });
    expect(refused.body.code).toBe('PLAN_INVALID');
    expect((await save(JSON.stringify(drawn(200, 250)), 1)).status).toBe(200);
    expect((await owner.call(booking.publishPlanDraft, { params, body: { revision: 2 } })).seats).toBe(50_000);
  }, 60_000);
});
