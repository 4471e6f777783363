import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { sellAtBoxOffice } from '@ringside/contracts/box-office';
import { getCheckInLists, scanTicket } from '@ringside/contracts/check-in';
import { duplicateEvent } from '@ringside/contracts/events';
import { eraseAccount, exportOwnData } from '@ringside/contracts/privacy';
import { acceptTransfer, getMyTickets, nameParticipant, offerTicket } from '@ringside/contracts/tickets';
import type { EventId, OrderId, SeatNo, TicketId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

jest.setTimeout(30_000); // a loaded machine is no failure

const HALL: booking.SeatingSpec = {
  name: 'Small hall',
  sections: [
    { name: 'Hall', rows: 1, seatsPerRow: 6, aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'beside' },
  ],
};
const FACTS = {
  ...{
    kind: 'choice' as booking.QuestionKind,
    label: 'Shirt size',
    help: 'They run small.',
    isRequired: true,
    isLater: false,
  },
  ...{ answerUntil: null, least: null, most: null, earliest: null, latest: null, ticketTypeIds: null, atDoor: true },
  choices: [
    { key: 'm', label: 'M' },
    { key: 'l', label: 'L' },
  ],
};

describe('questions for each ticket', () => {
  let server: WholeApp;
  let owner: Person;
  let player: Person;
  let friend: Person;
  let params: { eventId: EventId };
  beforeAll(async () => {
    server = await wholeApp();
    [owner, player, friend] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    params = { eventId };
    await owner.call(booking.putSeating, { params, body: HALL });
  });

  const ask = async (over: Partial<typeof FACTS> = {}) => {
    const { questions } = await owner.call(booking.addQuestion, { params, body: { ...FACTS, ...over } });
    return questions.at(-1)!;
  };
  const hold = (who: Person, ...seatNos: number[]) =>
    who.call(booking.holdSeats, { params, body: { seatNos: seatNos as SeatNo[] } });
  type Given = readonly [questionId: string, value: booking.AnswerValue];
  const orderBody = ({ holdId, lines }: booking.Hold, ...given: Given[]) => ({
    holdId,
    lineIds: lines.map(({ lineId }) => lineId),
    answers: lines.flatMap(({ lineId }) => given.map(([questionId, value]) => ({ lineId, questionId, value }))),
  });
  const order = async (who: Person, seatNo: number, ...given: Given[]) =>
    who.call(booking.placeOrder, { params, body: orderBody(await hold(who, seatNo), ...given) });
  const toldOf = async (orderId: OrderId) => {
    const { lines } = await owner.call(booking.getOrderAnswers, { params: { ...params, orderId } });
    return lines.map(({ label, answers }) => [label, answers.map(({ value }) => value)]);
  };
  const mineOf = async (who: Person, ticketId: TicketId) => {
    const { tickets } = await who.call(booking.getMyAnswers, { params });
    return tickets.find((ticket) => ticket.ticketId === ticketId)?.answers;
  };

  it('that must be answered refuse an order, naming the ticket and the question, and nothing is lost', async () => {
    const shirt = await ask();
    const held = await hold(player, 0, 1);
    const one = { ...orderBody(held), answers: orderBody(held, [shirt.questionId, 'm']).answers.slice(0, 1) };
    const refused = await player.ask(booking.placeOrder, { params, body: one });
    expect(refused.body).toMatchObject({
      code: 'ANSWER_NEEDED',
      details: { ticket: 'A-2', question: 'Shirt size', lineId: held.lines[1]!.lineId, questionId: shirt.questionId },
    });
    const wrong = await player.ask(booking.placeOrder, { params, body: orderBody(held, [shirt.questionId, 's']) });
    expect(wrong.body.code).toBe('ANSWER_WRONG');
    const { orderId } = await player.call(booking.placeOrder, {
      params,
      body: orderBody(held, [shirt.questionId, 'm']),
    });
    expect(await toldOf(orderId)).toEqual([
      ['A-1', ['M']],
      ['A-2', ['M']],
    ]);
  });

  it('stay as they were answered when they change, and ask before they go with their answers', async () => {
    const shirt = await ask();
    const { orderId } = await order(player, 0, [shirt.questionId, 'm']);
    const ofQuestion = { ...params, questionId: shirt.questionId };
    const choices = [{ key: 'l', label: 'Large' }];
    const { questions } = await owner.call(booking.changeQuestion, {
      params: ofQuestion,
      body: { ...FACTS, label: 'Size', choices, rev: 0 },
    });
    expect(questions).toMatchObject([
      { label: 'Size', choices, retired: [{ key: 'm', label: 'M' }], answers: 1, rev: 1 },
    ]);
    expect(await toldOf(orderId)).toEqual([['A-1', ['M']]]);
    const kind = await owner.ask(booking.changeQuestion, {
      params: ofQuestion,
      body: { ...FACTS, kind: 'shortText', rev: 1 },
    });
    expect(kind.body).toMatchObject({ code: 'QUESTION_ANSWERED', details: { answers: 1 } });
    const gone = await owner.ask(booking.removeQuestion, { params: ofQuestion, query: {} });
    expect(gone.body.code).toBe('QUESTION_ANSWERED');
    await owner.call(booking.removeQuestion, { params: ofQuestion, query: { withAnswers: '1' } });
    expect(await toldOf(orderId)).toEqual([['A-1', []]]);
  });

  it('may be answered later by who bears the ticket or comes with it, until their time is over', async () => {
    const diet = await ask({ kind: 'shortText', label: 'Diet', isLater: true, choices: [] });
    const { tickets } = await order(player, 0);
    const { ticketId } = tickets[0]!;
    const ref = { ...params, ticketId };
    const answer = (who: Person, value: booking.AnswerValue | null) =>
      who.ask(booking.answerQuestions, { params: ref, body: { answers: [{ questionId: diet.questionId, value }] } });
    expect(await mineOf(player, ticketId)).toEqual([{ questionId: diet.questionId, value: null, mayAnswer: true }]);
    expect((await answer(friend, 'Vegan')).status).toBe(404);
    await player.call(nameParticipant, { params: ref, body: { username: friend.user!.username } });
    expect((await answer(friend, ' Vegan ')).status).toBe(200);
    expect(await mineOf(player, ticketId)).toMatchObject([{ value: 'Vegan' }]);
    expect((await answer(player, null)).body).toMatchObject({ code: 'ANSWER_NEEDED', details: { question: 'Diet' } });
    await server.database.query(`update ticket_question set answer_until = clock_timestamp() where id = $1`, [
      diet.questionId,
    ]);
    expect((await answer(player, 'None')).body.code).toBe('ANSWER_CLOSED');
    expect(await mineOf(player, ticketId)).toMatchObject([{ value: 'Vegan', mayAnswer: false }]);
  });

  it('are open on what the box office sold, are shown at the door, counted and exported without formulas', async () => {
    const shirt = await ask();
    const note = await ask({ kind: 'shortText', label: '=Note', isRequired: false, atDoor: false, choices: [] });
    const wanted = { seatNos: [3 as SeatNo], tickets: [] };
    const body = { wanted, guest: { name: 'Kim Guest' }, payment: 'later' as const, expected: 0 };
    await owner.call(sellAtBoxOffice, { params, body });
    await order(player, 0, [shirt.questionId, 'l'], [note.questionId, '=1+1']);
    const mine = await player.call(getMyTickets, { params });
    const { lists } = await owner.call(getCheckInLists, { params });
    const scan = await owner.call(scanTicket, {
      params: { ...params, listId: lists[0]!.listId },
      body: {
        nonce: randomUUID(),
        code: mine.tickets[0]!.code!,
        kind: 'entry',
        deviceId: randomUUID(),
        device: 'Gate',
      },
    });
    expect(scan).toMatchObject({ verdict: 'accepted', answers: [{ label: 'Shirt size', value: 'L' }] });
    expect(scan.answers).toHaveLength(1);
    const { questions } = await owner.call(booking.getAnswerReport, { params });
    expect(questions[0]).toMatchObject({
      ...{ asked: 2, answered: 1 },
      counts: [
        { label: 'M', count: 0 },
        { label: 'L', count: 1 },
      ],
    });
    const file = await fetch(`${server.origin}/api/v1/events/${params.eventId}/exports/answers`, {
      headers: { cookie: owner.cookie },
    });
    const csv = await file.text();
    expect(csv).toContain(',L,');
    expect(csv).toMatch(/'=1\+1/);
    expect(csv).toMatch(/'=Note/);
  });

  it('are answered anew by whom a ticket is given to, and belong to whoever comes', async () => {
    const shirt = await ask({ isLater: true });
    const { tickets } = await order(player, 0, [shirt.questionId, 'm']);
    const ref = { ...params, ticketId: tickets[0]!.ticketId };
    const someone = await server.person();
    await player.call(offerTicket, { params: ref, body: { username: someone.user!.username } });
    const { offered } = await someone.call(getMyTickets, { params });
    await someone.call(acceptTransfer, { params: { ...params, transferId: offered[0]!.transferId } });
    expect(await mineOf(player, ref.ticketId)).toBeUndefined();
    expect(await mineOf(someone, ref.ticketId)).toEqual([
      { questionId: shirt.questionId, value: null, mayAnswer: true },
    ]);
    const answers = [{ questionId: shirt.questionId, value: 'l' }];
    await someone.call(booking.answerQuestions, { params: ref, body: { answers } });
    const password = 'a long enough pass';
    const { records } = await someone.call(exportOwnData, { body: { password } });
    expect(records['ticket_answer.about']).toMatchObject([{ value: 'l' }]);
    await someone.call(eraseAccount, { body: { password, username: someone.user!.username } });
    expect(await server.database.query('select from ticket_answer where question_id = $1', [shirt.questionId])).toEqual(
      [],
    );
  });

  it('are asked by an event that is made from another, of the same tickets, in their order and as they are', async () => {
    const type = { name: 'Weekend', about: '', place: 'seat', taxRate: 0, minAmount: 1, maxAmount: null } as const;
    const sold = {
      saleFrom: null,
      saleUntil: null,
      channels: ['web'],
      byVoucherOnly: false,
      needsApproval: false,
    } as const;
    const choice = { priceChoice: { least: 100, most: null }, isActive: true };
    const body = { ...type, ...sold, ...choice, channels: ['web' as const] };
    const { ticketTypes } = await owner.call(booking.addTicketType, { params, body });
    await ask({ ticketTypeIds: [ticketTypes[0]!.id] as never });
    const later = await ask({ kind: 'yesNo', label: 'Camping', choices: [], isLater: true });
    await owner.call(booking.orderQuestions, { params, body: { questionIds: [later.questionId] } });
    const next = { title: 'Next time', startsAt: '2031-06-06T10:00:00.000Z', withTournaments: false };
    const { id } = await owner.call(duplicateEvent, { params, body: next });
    await untilTasksAreDone(server);
    const of = { params: { eventId: id } };
    const copied = (await owner.call(booking.getCatalogue, of)).ticketTypes[0]!;
    expect(copied).toMatchObject({ name: 'Weekend', priceChoice: choice.priceChoice });
    const { questions } = await owner.call(booking.getDeskQuestions, of);
    expect(questions).toMatchObject([
      { label: 'Camping', isLater: true, ticketTypeIds: null },
      {
        ...{ label: 'Shirt size', help: 'They run small.', answers: 0 },
        choices: FACTS.choices,
        ticketTypeIds: [copied.id],
      },
    ]);
  });
});
