import { listAudit, signUp } from '@ringside/contracts/accounts';
import { getOwnPrivacy } from '@ringside/contracts/privacy';
import {
  addPageVersion,
  type EventCreators,
  getPageSource,
  getSite,
  getSitePage,
  getSiteSettings,
  putSiteSettings,
  type SitePageName,
} from '@ringside/contracts/site';
import { approveEvent, createEvent, EVENT_DRAFTS_MAX, getEvent, submitEvent } from '@ringside/contracts/events';
import { type Person, type WholeApp, wholeApp } from './testing';

const PASSWORD = 'a long enough pass';
let people = 0;

describe('the site', () => {
  let server: WholeApp;
  let admin: Person;
  beforeAll(async () => {
    server = await wholeApp();
    admin = await server.person('admin');
  }, 60_000);
  afterAll(() => server.close());

  const reading = (page: SitePageName, query: { language?: 'en' | 'fr' | 'de'; version?: number } = {}) => ({
    params: { page },
    query,
  });
  const write = (page: SitePageName, base: number, texts: object, isMaterial = false) =>
    admin.ask(addPageVersion, { params: { page }, body: { base, texts, isMaterial, note: 'Clearer' } });
  const newcomer = (consent?: number) => {
    const username = `newcomer${people++}`;
    const body = { username, email: `${username}@example.org`, password: PASSWORD };
    const visitor = server.visitor();
    return { visitor, answer: visitor.ask(signUp, { body: consent === undefined ? body : { ...body, consent } }) };
  };
  const deeds = async (action: 'site.page' | 'site.settings') =>
    (await admin.call(listAudit, { query: { action } })).items.map(({ target, before, after }) => ({
      name: target.name,
      before,
      after,
    }));

  describe('its pages', () => {
    it.each(['privacy', 'imprint', 'rules'] as const)(
      'have a %s in each language before anybody wrote one',
      async (page) => {
        const texts = await Promise.all(
          (['en', 'fr', 'de'] as const).map((language) =>
            server.visitor().call(getSitePage, reading(page, { language })),
          ),
        );
        expect(texts.map(({ version, language }) => [version, language])).toEqual([
          [0, 'en'],
          [0, 'fr'],
          [0, 'de'],
        ]);
        expect(new Set(texts.map(({ html }) => html)).size).toBe(3);
      },
    );

    it('are rendered safely, kept in every version, and shown in another language where one is missing', async () => {
      const hostile = { en: '# Who we are\n\n<script>alert(1)</script>', de: 'Wir sind es.' };
      const source = await write('imprint', 0, hostile);
      expect([source.status, source.body.version]).toEqual([201, 1]);
      const page = await server.visitor().call(getSitePage, reading('imprint', { language: 'en' }));
      expect([page.html.includes('<h3>Who we are</h3>'), page.html.includes('<script')]).toEqual([true, false]);
      expect((await server.visitor().call(getSitePage, reading('imprint', { language: 'fr' }))).language).toBe('en');
      await write('imprint', 1, { en: 'Somebody else.' });
      const earlier = await server.visitor().call(getSitePage, reading('imprint', { language: 'de', version: 1 }));
      expect(earlier.html).toContain('Wir sind es.');
      expect((await admin.call(getPageSource, { params: { page: 'imprint' } })).versions).toMatchObject([
        { version: 2, writtenBy: admin.user?.name },
        { version: 1, note: 'Clearer' },
      ]);
      expect((await server.visitor().ask(getSitePage, reading('imprint', { version: 9 }))).body.code).toBe('NOT_FOUND');
      expect((await deeds('site.page'))[0]).toEqual({
        name: 'imprint',
        before: { version: 1 },
        after: { version: 2, isMaterial: false },
      });
    });

    it('take one of two versions that are written at the same time, and tell the other', async () => {
      const answers = await Promise.all([write('rules', 0, { en: 'One' }), write('rules', 0, { en: 'Two' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'STALE',
        details: { version: 1 },
      });
    });

    it('are written by admins alone, in one language at least', async () => {
      const body = { base: 0, texts: { en: 'Mine' }, isMaterial: false, note: '' };
      for (const [role, status] of [
        ['player', 403],
        ['organizer', 403],
        ['moderator', 403],
      ] as const) {
        const person = await server.person(role);
        expect((await person.ask(addPageVersion, { params: { page: 'privacy' }, body })).status).toBe(status);
        expect((await person.ask(getPageSource, { params: { page: 'privacy' } })).status).toBe(status);
        expect((await person.ask(getSiteSettings, {})).status).toBe(status);
      }
      expect((await write('privacy', 0, { en: '  ' })).status).toBe(422);
    });
  });

  describe('consent at sign-up', () => {
    it('is kept with the version that was read, and refused when the page has changed since', async () => {
      const { version } = await server.visitor().call(getSitePage, reading('privacy'));
      const agreed = newcomer(version);
      expect((await agreed.answer).status).toBe(201);
      expect(await agreed.visitor.call(getOwnPrivacy, {})).toMatchObject({ isAsked: false, consent: { version } });
      await write('privacy', version, { en: 'We keep more.' }, true);
      const late = await newcomer(version).answer;
      expect([late.status, late.body.code, late.body.details]).toEqual([409, 'STALE', { version: version + 1 }]);
      expect(await agreed.visitor.call(getOwnPrivacy, {})).toMatchObject({ isAsked: true });
      const without = newcomer();
      expect((await without.answer).status).toBe(201);
      expect(await without.visitor.call(getOwnPrivacy, {})).toMatchObject({ isAsked: true, consent: null });
    });
  });

  describe('its settings', () => {
    it('are changed by one admin at a time, told to everybody and noted with what differs', async () => {
      const before = await admin.call(getSiteSettings, {});
      const wish = { ...before, name: 'Harbour LAN', contact: 'crew@harbour.example' };
      const answers = await Promise.all([
        admin.ask(putSiteSettings, { body: wish }),
        admin.ask(putSiteSettings, { body: wish }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { rev: _rev, ...told } = wish;
      expect(await server.visitor().call(getSite, {})).toEqual({ ...told, sendsMail: false });
      expect((await deeds('site.settings'))[0]).toMatchObject({
        before: { name: before.name, contact: null },
        after: { name: 'Harbour LAN', contact: 'crew@harbour.example' },
      });
    });

    it('say who makes events: organizers alone, or everybody, a few at a time', async () => {
      const player = await server.person();
      const moderator = await server.person('moderator');
      const create = (person: Person, title: string) =>
        person.ask(createEvent, {
          body: {
            title,
            summary: 'A day of play',
            description: 'All of it.',
            games: [],
            venue: null,
            startsAt: '2099-03-01T10:00:00.000Z',
            endsAt: '2099-03-01T20:00:00.000Z',
            timeZone: 'Europe/Berlin',
            capacity: 64,
          },
        });
      const open = async (eventCreation: EventCreators) => {
        const settings = await admin.call(getSiteSettings, {});
        await admin.call(putSiteSettings, { body: { ...settings, eventCreation } });
      };
      const refused = await create(player, 'Not yet');
      expect([refused.status, refused.body.code]).toEqual([403, 'EVENTS_BY_ORGANIZERS']);
      await open('everybody');
      const made = (await create(player, 'Cup 0')).body;
      expect(made).toMatchObject({ state: 'draft', myRoles: ['owner'], may: { publish: false } });
      for (let n = 1; n < EVENT_DRAFTS_MAX; n++) expect((await create(player, `Cup ${n}`)).status).toBe(201);
      const last = await create(player, 'One too many');
      expect([last.status, last.body.code, last.body.details]).toEqual([
        409,
        'TOO_MANY_DRAFTS',
        { max: EVENT_DRAFTS_MAX },
      ]);
      const submitted = await player.call(submitEvent, { params: { eventId: made.id }, body: { rev: made.rev } });
      expect(submitted.state).toBe('submitted');
      await moderator.call(approveEvent, { params: { eventId: made.id }, body: { rev: submitted.rev } });
      expect((await create(player, 'Room again')).status).toBe(201);
      await open('organizers');
      expect((await create(player, 'No more')).body.code).toBe('EVENTS_BY_ORGANIZERS');
      // what is theirs stays theirs to lead
      expect((await player.ask(getEvent, { params: { eventId: made.id } })).body.may?.manage).toBe(true);
    });

    it('close the door to new accounts, at once', async () => {
      const settings = await admin.call(getSiteSettings, {});
      await admin.call(putSiteSettings, { body: { ...settings, signUp: 'closed' } });
      const refused = await newcomer().answer;
      expect([refused.status, refused.body.code]).toEqual([403, 'ACCOUNTS_CLOSED']);
      await admin.call(putSiteSettings, { body: { ...settings, rev: settings.rev + 1, signUp: 'open' } });
      expect((await newcomer().answer).status).toBe(201);
    });
  });
});
