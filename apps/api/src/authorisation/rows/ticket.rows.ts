import * as tickets from '@ringside/contracts/tickets';
import type { SeatNo } from '@ringside/kernel';
import { seatHall, takeSeats } from '../../testing';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

/** The player has the seats 1 and 2, each with a ticket, and the owner has the seat 5. */
async function seated(scene: Scene) {
  const { player, owner } = scene.cast;
  // captains seat their team: nobody is the player's captain by what other rows made
  await scene.server.database.query(
    'update team_member set left_at = clock_timestamp() where user_id = $1 and left_at is null',
    [player.id],
  );
  await seatHall(owner, scene.eventId);
  const [ticketId] = await takeSeats(player, scene.eventId, 1, 2);
  await takeSeats(owner, scene.eventId, 5);
  return { params: { eventId: scene.eventId, ticketId: ticketId! } };
}

/** A ticket that the owner gives to the player. */
async function offered(scene: Scene) {
  await seated(scene);
  const { owner, player } = scene.cast;
  const mine = await owner.call(tickets.getMyTickets, ofEvent(scene));
  await owner.call(tickets.offerTicket, {
    params: { eventId: scene.eventId, ticketId: mine.tickets[0]!.ticketId },
    body: { username: player.user!.username },
  });
  const { offered: offers } = await player.call(tickets.getMyTickets, ofEvent(scene));
  return { params: { eventId: scene.eventId, transferId: offers[0]!.transferId } };
}

/** The owner would like to have the player's seat. */
async function swapped(scene: Scene) {
  await seated(scene);
  const { owner, player } = scene.cast;
  const mine = await owner.call(tickets.getMyTickets, ofEvent(scene));
  await owner.call(tickets.askSwap, {
    params: { eventId: scene.eventId, ticketId: mine.tickets[0]!.ticketId },
    body: { seatNo: 1 as SeatNo },
  });
  const { swapsAsked } = await player.call(tickets.getMyTickets, ofEvent(scene));
  return { params: { eventId: scene.eventId, swapId: swapsAsked[0]!.swapId } };
}

const own = { belongsTo: 'player' } as const;
/** Both who gave and who gets may end it. */
const ofTwo = { ...own, except: { owner: 'passes' } } as const;

export const ticketRows = [
  row(tickets.getMyTickets, ofEvent),
  row(tickets.reissueAsStaff, async (scene) => ({ ...(await seated(scene)), body: { reason: 'Phone lost' } })),
  row(tickets.getTicketPdf, async (scene) => ({ ...(await seated(scene)), query: { language: 'de' as const } }), own),
  row(tickets.getSeatNames, async (scene) => ({ ...ofEvent(scene), query: { from: 0, to: 7 } })),
  row(tickets.getNameChoice, () => ({})),
  row(tickets.chooseNameAudience, () => ({ body: { shownTo: 'teams' as const } })),
  row(tickets.getTeamSeating, ofEvent),
  row(tickets.nameParticipant, async (scene) => ({ ...(await seated(scene)), body: { name: 'A friend' } }), own),
  row(tickets.appointManagers, async (scene) => ({ ...(await seated(scene)), body: {} }), own),
  row(tickets.reissueTicket, seated, own),
  row(
    tickets.offerTicket,
    async (scene) => ({ ...(await seated(scene)), body: { username: scene.cast.manager.user!.username } }),
    own,
  ),
  row(tickets.acceptTransfer, offered, own),
  row(tickets.endTransfer, offered, ofTwo),
  row(tickets.moveTicket, async (scene) => ({ ...(await seated(scene)), body: { seatNo: 7 } }), own),
  row(tickets.askSwap, async (scene) => ({ ...(await seated(scene)), body: { seatNo: 5 } }), own),
  row(tickets.acceptSwap, swapped, own),
  row(tickets.endSwap, swapped, ofTwo),
  row(tickets.reseatTicket, async (scene) => ({
    ...(await seated(scene)),
    body: { seatNo: 7, reason: 'A broken chair' },
  })),
  row(tickets.renewTicketKey, async (scene) => {
    await seated(scene);
    return { ...ofEvent(scene), body: { revokeOlder: false } };
  }),
];
