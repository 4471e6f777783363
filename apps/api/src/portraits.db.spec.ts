import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findPeople, getSession, listUsers } from '@ringside/contracts/accounts';
import { getEntries, getEventRoom, postEntry } from '@ringside/contracts/chat';
import { listPictures, PORTRAIT_WIDTHS, removePicture } from '@ringside/contracts/pictures';
import { listParticipants, register } from '@ringside/contracts/registrations';
import { grantStaffRole, listStaff } from '@ringside/contracts/staff';
import { createTeam, getTeam } from '@ringside/contracts/teams';
import { createTournament, enterTournament, listEntrants, openSignUp } from '@ringside/contracts/tournaments';
import { anEvent } from '@ringside/server/testing';
import { aPicture, type Person, pictureFor, sendPicture, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

describe('pictures of people', () => {
  let server: WholeApp;
  let organizer: Person;
  let file: Buffer;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    file = await aPicture();
  }, 60_000);
  afterAll(() => server.close());
  const send = (by: Person, of = by) => sendPicture(by, { ownerKind: 'user', ownerId: of.id, body: file });

  it('are one, theirs, and seen by everybody', async () => {
    const person = await server.person();
    const [first, second] = [await send(person), await send(person)];
    const { items } = await server.visitor().call(listPictures, { params: { ownerKind: 'user', ownerId: person.id } });
    expect(items.map(({ id }) => id)).toEqual([second.body.id]);
    expect((await pictureFor(person, first.body.id, 480)).status).toBe(404);
    expect((await send(organizer, person)).body.code).toBe('FORBIDDEN');
  });

  it('come with their name: in their session, where they take part, in their team and staff, when they are looked for', async () => {
    const person = await server.person();
    const moderator = await server.person('moderator');
    const eventId = (await anEvent(server.database, { ownerId: organizer.id })).eventId;
    await organizer.call(grantStaffRole, { params: { eventId }, body: { userId: person.id, role: 'door' } });
    await person.call(register, { params: { eventId }, body: { isListed: true } });
    const { slug } = await person.call(createTeam, { body: { name: 'The pictured', tag: 'PIC', about: '' } });
    const shown = async () => {
      const { user } = await person.call(getSession, {});
      const { items } = await person.call(listParticipants, { params: { eventId }, query: {} });
      const { members } = await server.visitor().call(getTeam, { params: { team: slug } });
      const staff = (await organizer.call(listStaff, { params: { eventId } })).members;
      const { username } = person.user!;
      const found = (await organizer.call(findPeople, { query: { search: username } })).items;
      const accounts = (await moderator.call(listUsers, { query: { search: username } })).items;
      return [user, items[0], members[0]?.person, staff[1]?.person, found[0], accounts[0]].map(
        (shown) => shown?.picture,
      );
    };
    expect(new Set(await shown())).toEqual(new Set([undefined]));
    const { id } = (await send(person)).body;
    expect(await shown()).toEqual([id, id, id, id, id, id]);
    expect((await pictureFor(server.visitor(), id, PORTRAIT_WIDTHS[0])).status).toBe(200);
    await person.call(removePicture, { params: { pictureId: id } });
    expect(new Set(await shown())).toEqual(new Set([undefined]));
  });

  it('come with what they say in a chat and with their entry in a tournament', async () => {
    const person = await server.person();
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    const { id: picture } = (await send(person)).body;
    const { room: roomId } = await person.call(getEventRoom, { params: { eventId } });
    await person.call(postEntry, { params: { roomId }, body: { key: randomUUID(), body: 'Hello' } });
    const { entries } = await server.visitor().call(getEntries, { params: { roomId }, query: { after: 0 } });
    expect(entries).toMatchObject([{ body: 'Hello', picture }]);
    const facts = { name: 'Cup', game: 'Tekken 8', cap: 8, bestOf: 1 } as const;
    const { id: tournamentId } = await organizer.call(createTournament, { params: { eventId }, body: facts });
    const params = { eventId, tournamentId };
    await organizer.call(openSignUp, { params });
    await person.call(enterTournament, { params });
    expect(await server.visitor().call(listEntrants, { params })).toMatchObject([{ userId: person.id, picture }]);
  });
});
