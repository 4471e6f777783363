import * as booking from '@ringside/contracts/booking';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const facts = {
  kind: 'choice' as const,
  label: 'Shirt size',
  help: '',
  isRequired: false,
  isLater: true,
  answerUntil: null,
  least: null,
  most: null,
  earliest: null,
  latest: null,
  choices: [{ key: 'm', label: 'M' }],
  ticketTypeIds: null,
  atDoor: true,
};

/** An event of the owner's that asks something. */
async function asking(scene: Scene) {
  const { params } = ofEvent(scene);
  const { questions } = await scene.cast.owner.call(booking.addQuestion, { params, body: facts });
  return { eventId: params.eventId, questionId: questions[0]!.questionId };
}

/** An order of the player's, for whose ticket something is asked. */
async function ordered(scene: Scene) {
  const { eventId, questionId } = await asking(scene);
  const params = { eventId };
  const sections = [
    { name: 'Hall', rows: 1, seatsPerRow: 4, aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'beside' },
  ] as const;
  await scene.cast.owner.call(booking.putSeating, { params, body: { name: 'Hall', sections: [...sections] } });
  const { holdId, lines } = await scene.cast.player.call(booking.holdSeats, { params, body: { seatNos: [1] } });
  const body = { holdId, lineIds: lines.map(({ lineId }) => lineId) };
  const { orderId, tickets } = await scene.cast.player.call(booking.placeOrder, { params, body });
  return { eventId, orderId, questionId, ticketId: tickets[0]!.ticketId };
}

export const questionRows = [
  row(booking.getQuestions, ofEvent),
  row(booking.getDeskQuestions, ofEvent),
  row(booking.addQuestion, (scene) => ({ ...ofEvent(scene), body: facts })),
  row(booking.changeQuestion, async (scene) => ({ params: await asking(scene), body: { ...facts, rev: 0 } })),
  row(booking.removeQuestion, async (scene) => ({ params: await asking(scene), query: {} })),
  row(booking.orderQuestions, (scene) => ({ ...ofEvent(scene), body: { questionIds: [] } })),
  row(booking.getMyAnswers, ofEvent),
  row(
    booking.answerQuestions,
    async (scene) => {
      const { eventId, ticketId, questionId } = await ordered(scene);
      return { params: { eventId, ticketId }, body: { answers: [{ questionId, value: 'm' }] } };
    },
    { belongsTo: 'player' },
  ),
  row(booking.getOrderAnswers, async (scene) => {
    const { eventId, orderId } = await ordered(scene);
    return { params: { eventId, orderId } };
  }),
  row(booking.getAnswerReport, ofEvent),
];
