import { Transformer } from '@napi-rs/image';
import { listAudit } from '@ringside/contracts/accounts';
import { getHome, submitEvent } from '@ringside/contracts/events';
import {
  describePicture,
  eventPicturesChanged,
  listPictures,
  orderPictures,
  type Picture,
  PICTURE_BYTES_MAX,
  PICTURES_MAX,
  removePicture,
} from '@ringside/contracts/pictures';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId, PictureId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { aPicture, nextEvent, type Person, pictureFor, sendPicture, type WholeApp, wholeApp } from './testing';

describe('pictures', () => {
  let server: WholeApp;
  let organizer: Person;
  let file: Buffer;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    file = await aPicture();
  }, 60_000);
  afterAll(() => server.close());

  const published = () => anEvent(server.database, { ownerId: organizer.id }).then(({ eventId }) => eventId);
  const draft = () =>
    anEvent(server.database, { ownerId: organizer.id, state: 'draft' }).then(({ eventId }) => eventId);

  const send = (
    person: Person,
    ownerKind: string,
    ownerId: string,
    body: Buffer | string | ReadableStream = file,
    type = 'image/jpeg',
  ) => sendPicture(person, { ownerKind, ownerId, body, type });
  const added = async (eventId: EventId, bytes = file): Promise<Picture> => {
    const answer = await send(organizer, 'event', eventId, bytes);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const fileOf = pictureFor;
  const idsOf = async (eventId: EventId) =>
    (await organizer.call(listPictures, { params: { ownerKind: 'event', ownerId: eventId } })).items.map(
      ({ id }) => id,
    );

  it('are remade, shown to everybody, described, put in order and removed; open pages hear of it', async () => {
    const eventId = await published();
    const visitor = server.visitor();
    const socket = await visitor.socket();
    await visitor.send(socket, watchTopic, { topic: `event:${eventId}` });
    const told = nextEvent(socket, eventPicturesChanged.name);
    const [first, second] = [await added(eventId), await added(eventId)];
    expect(await told).toEqual({ eventId });
    expect(first).toEqual({ id: first.id, alt: '', width: 640, height: 360, widths: [480, 640] });
    const alt = 'Rows of screens in a dark hall';
    expect(await organizer.call(describePicture, { params: { pictureId: second.id }, body: { alt } })).toEqual({
      ...second,
      alt,
    });
    const owner = { ownerKind: 'event', ownerId: eventId } as const;
    await organizer.call(orderPictures, { params: owner, body: { pictureIds: [second.id, first.id] } });
    expect((await visitor.call(listPictures, { params: owner })).items.map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ]);
    const { next } = await visitor.call(getHome, {});
    expect(next.find(({ id }) => id === eventId)?.cover).toMatchObject({ id: second.id, alt });
    await organizer.call(removePicture, { params: { pictureId: second.id } });
    expect(await idsOf(eventId)).toEqual([first.id]);
    expect((await fileOf(visitor, second.id, 480)).status).toBe(404);
  });

  it('travel as WebP that can do nothing but be looked at, and once', async () => {
    const { id } = await added(await published());
    const answer = await fileOf(server.visitor(), id, 480);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: `"${id}-480"`,
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await new Transformer(bytes).metadata()).toMatchObject({ format: 'webp', width: 480, height: 270 });
    const again = await fileOf(server.visitor(), id, 480, { 'if-none-match': `"${id}-480"` });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it.each(['1', '481', '0', '-480', '480x', '..%2f480', '480%00'])('have no file of the width %s', async (width) => {
    const { id } = await added(await published());
    expect([404, 422, 400]).toContain((await fileOf(server.visitor(), id, width)).status);
  });

  it('are seen by nobody who may not see the event, under no address', async () => {
    const eventId = await draft();
    const { id } = await added(eventId);
    const stranger = await server.person('organizer');
    for (const person of [server.visitor(), stranger, await server.person('moderator')]) {
      expect((await fileOf(person, id, 480)).status).toBe(404);
      expect((await fileOf(person, id, 480, { 'if-none-match': `"${id}-480"` })).status).toBe(404);
      const params = { ownerKind: 'event', ownerId: eventId } as const;
      expect((await person.ask(listPictures, { params })).body.code).toBe('NOT_FOUND');
    }
    expect((await fileOf(organizer, id, 480)).status).toBe(200);
  });

  it('are changed by those who lead the event and nobody else; not theirs and not there look the same', async () => {
    const [open, hidden] = [await published(), await draft()];
    const [{ id }, { id: hiddenId }] = [await added(open), await added(hidden)];
    const stranger = await server.person('organizer');
    const codes = async (person: Person, eventId: EventId, pictureId: PictureId) => [
      (await send(person, 'event', eventId)).body.code,
      (await person.ask(describePicture, { params: { pictureId }, body: { alt: 'x' } })).body.code,
      (
        await person.ask(orderPictures, {
          params: { ownerKind: 'event', ownerId: eventId },
          body: { pictureIds: [pictureId] },
        })
      ).body.code,
      (await person.ask(removePicture, { params: { pictureId } })).body.code,
    ];
    expect(await codes(server.visitor(), open, id)).toEqual(Array(4).fill('NOT_SIGNED_IN'));
    expect(await codes(stranger, open, id)).toEqual(Array(4).fill('FORBIDDEN'));
    expect(await codes(stranger, hidden, hiddenId)).toEqual(Array(4).fill('NOT_FOUND'));
    expect((await send(organizer, 'team', open)).body.code).toBe('NOT_FOUND');
    expect(await idsOf(open)).toEqual([id]);
  });

  it('stand still while a moderator looks at the event', async () => {
    const eventId = await draft();
    const { id } = await added(eventId);
    await server.database.query(
      `update event set summary = 'A weekend', description = 'All of it.', starts_at = now() + interval '5 days',
              ends_at = now() + interval '6 days' where id = $1`,
      [eventId],
    );
    await organizer.call(submitEvent, { params: { eventId }, body: { rev: 1 } });
    const refused = [
      (await send(organizer, 'event', eventId)).body,
      (await organizer.ask(removePicture, { params: { pictureId: id } })).body,
    ];
    for (const { code, details } of refused) {
      expect([code, details]).toEqual(['EVENT_WRONG_STATE', { state: 'submitted' }]);
    }
  });

  it('are removed by moderators where they should not be, and that is kept', async () => {
    const eventId = await published();
    const { id } = await added(eventId);
    const moderator = await server.person('moderator');
    expect((await send(moderator, 'event', eventId)).body.code).toBe('FORBIDDEN');
    await moderator.call(removePicture, { params: { pictureId: id } });
    expect(await idsOf(eventId)).toEqual([]);
    const admin = await server.person('admin');
    const { items } = await admin.call(listAudit, { query: { eventId } });
    expect(items).toMatchObject([
      { action: 'picture.remove', actor: { id: moderator.id }, target: { kind: 'event', id: eventId } },
    ]);
  });

  it('are as many as there may be, also when the last places are wanted by many at once', async () => {
    const eventId = await published();
    const max = PICTURES_MAX.event;
    for (let n = 0; n < max - 2; n++) await added(eventId);
    const colleague = await server.person();
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'manager')`, [
      eventId,
      colleague.id,
    ]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(colleague, 'event', eventId)));
    expect(answers.map(({ body }) => body.code ?? 'added').sort()).toEqual([
      ...['PICTURE_LIMIT', 'PICTURE_LIMIT'],
      ...['added', 'added'],
    ]);
    const positions = await server.database.query<{ position: number }>(
      'select position from picture where owner_id = $1 order by position',
      [eventId],
    );
    expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: max }, (_, n) => n));
  });

  it('keep the order of whoever saw all of them', async () => {
    const eventId = await published();
    const [first, second] = [await added(eventId), await added(eventId)];
    const params = { ownerKind: 'event', ownerId: eventId } as const;
    for (const pictureIds of [[first.id], [first.id, first.id], [first.id, second.id, first.id], []]) {
      expect((await organizer.ask(orderPictures, { params, body: { pictureIds } })).body.code).toBe('STALE');
    }
    expect(await idsOf(eventId)).toEqual([first.id, second.id]);
  });

  describe('that are none', () => {
    let sender: Person;
    beforeAll(async () => {
      sender = await server.person('admin');
    });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const endless = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024)),
      });
    it.each([
      ['an SVG with a script', svg, 'image/svg+xml', 'PICTURE_TYPE'],
      ['an SVG that says it is a PNG', svg, 'image/png', 'PICTURE_TYPE'],
      ['nothing', '', 'image/png', 'PICTURE_TYPE'],
      ['a page', '<script>alert(1)</script>', 'text/html', 'UNSUPPORTED_TYPE'],
      ['a form', 'file=x', 'multipart/form-data; boundary=x', 'UNSUPPORTED_TYPE'],
      ['a JSON text', '{}', 'application/json', 'MALFORMED'],
      ['too many bytes that say so', Buffer.alloc(PICTURE_BYTES_MAX + 1), 'image/png', 'TOO_LARGE'],
    ])('are refused: %s', async (_what, body, type, code) => {
      const eventId = await published();
      expect((await send(sender, 'event', eventId, body, type)).body.code).toBe(code);
      expect(await idsOf(eventId)).toEqual([]);
    });

    it('are refused when they do not end, without being read to their end', async () => {
      const eventId = await published();
      const answer = await send(sender, 'event', eventId, endless(), 'image/png').catch(() => undefined);
      expect(answer === undefined || answer.body.code === 'TOO_LARGE').toBe(true);
      expect(await idsOf(eventId)).toEqual([]);
    });

    it('are not taken by routes that want something else', async () => {
      const answer = await organizer.fetch('POST', '/events', 'x', { 'content-type': 'image/png' });
      expect(answer.body.code).toBe('UNSUPPORTED_TYPE');
    });
  });

  it('are taken from one person only so often', async () => {
    const person = await server.person();
    const answers = await Promise.all(
      Array.from({ length: 44 }, () => send(person, 'user', person.id, Buffer.from('no picture'), 'image/png')),
    );
    const codes = answers.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'PICTURE_TYPE')).toHaveLength(40);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
  });
});
