import { randomUUID } from 'node:crypto';
import * as tournaments from '@ringside/contracts/tournaments';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const facts = { name: 'Friday Cup', game: 'Rocket Ball', cap: 8, bestOf: 1 } as const;

async function drafted(scene: Scene) {
  const { id, rev } = await scene.cast.owner.call(tournaments.createTournament, { ...ofEvent(scene), body: facts });
  return { params: { eventId: scene.eventId, tournamentId: id }, rev };
}

async function open(scene: Scene) {
  const { params } = await drafted(scene);
  await scene.cast.owner.call(tournaments.openSignUp, { params });
  return { params };
}

/** Sign-up is open, the player and the door person have entered. */
async function entered(scene: Scene) {
  const { params } = await open(scene);
  const entrants = [];
  for (const person of [scene.cast.player, scene.cast.door])
    entrants.push(await person.call(tournaments.enterTournament, { params }));
  return { params, entrants };
}

/** It runs: its one match is between the player and the door person. */
async function running(scene: Scene) {
  const { params, entrants } = await entered(scene);
  await scene.cast.owner.call(tournaments.startTournament, { params });
  const { matches } = await scene.cast.owner.call(tournaments.getBracket, { params });
  const { id: matchId, rev } = matches[0]!;
  return { params: { ...params, matchId }, rev, entrants };
}

const ofTournament = async (scene: Scene) => ({ params: (await open(scene)).params });
const score = (first: number, second: number): [number, number] => [first, second];
const played = (first: number, second: number) => ({ how: 'played' as const, score: score(first, second) });
const command = (rev: number) => ({ commandId: randomUUID(), rev });

async function reported(scene: Scene) {
  const { params, rev } = await running(scene);
  const body = { ...command(rev), score: score(1, 0) };
  const { matches } = await scene.cast.door.call(tournaments.reportMatch, { params, body });
  return { params, body: { ...command(matches[0]!.rev), score: score(1, 0) } };
}

async function settled(scene: Scene) {
  const { params, rev } = await running(scene);
  await scene.cast.owner.call(tournaments.settleMatch, {
    params,
    body: { ...command(rev), result: played(1, 0) },
  });
  const { matches } = await scene.cast.owner.call(tournaments.getBracket, { params });
  return { params, rev: matches[0]!.rev };
}

/** Who plays no side of the match is told so: the bracket shows it to everybody. */
const notASide = {
  outsider: 'NOT_A_SIDE',
  owner: 'NOT_A_SIDE',
  manager: 'NOT_A_SIDE',
  referee: 'NOT_A_SIDE',
  chatModerator: 'NOT_A_SIDE',
  moderator: 'NOT_A_SIDE',
  admin: 'NOT_A_SIDE',
} as const;

export const tournamentRows = [
  row(tournaments.listMyTournaments, () => ({ query: {} })),
  row(tournaments.listTournaments, ofEvent),
  row(tournaments.getTournament, ofTournament),
  row(tournaments.createTournament, (scene) => ({ ...ofEvent(scene), body: facts })),
  row(tournaments.updateTournament, async (scene) => {
    const { params, rev } = await drafted(scene);
    return { params, body: { rev, name: 'Saturday Cup' } };
  }),
  row(tournaments.openSignUp, async (scene) => ({ params: (await drafted(scene)).params })),
  row(tournaments.startTournament, async (scene) => ({ params: (await entered(scene)).params })),
  row(tournaments.cancelTournament, ofTournament),
  row(tournaments.listEntrants, ofTournament),
  row(tournaments.enterTournament, ofTournament),
  row(tournaments.leaveTournament, async (scene) => ({ params: (await entered(scene)).params })),
  row(tournaments.removeEntrant, async (scene) => {
    const { params, entrants } = await entered(scene);
    return { params: { ...params, entrantId: entrants[0]!.id } };
  }),
  row(tournaments.setSeeding, async (scene) => {
    const { params, entrants } = await entered(scene);
    return { params, body: { order: entrants.map(({ id }) => id) } };
  }),
  row(tournaments.drawSeeding, async (scene) => {
    const { params } = await entered(scene);
    const { draws } = await scene.cast.owner.call(tournaments.getTournament, { params });
    return { params, body: { hash: draws.nextHash } };
  }),
  row(tournaments.getBracket, async (scene) => ({ params: (await entered(scene)).params })),
  row(tournaments.getStandings, async (scene) => ({ params: (await entered(scene)).params })),
  row(tournaments.getMyMatch, async (scene) => ({ params: (await entered(scene)).params })),
  row(
    tournaments.reportMatch,
    async (scene) => {
      const { params, rev } = await running(scene);
      return { params, body: { ...command(rev), score: score(1, 0) } };
    },
    { except: notASide },
  ),
  row(tournaments.confirmReport, reported, { except: notASide }),
  row(tournaments.disputeReport, reported, { except: notASide }),
  row(tournaments.settleMatch, async (scene) => {
    const { params, rev } = await running(scene);
    return { params, body: { ...command(rev), result: played(1, 0) } };
  }),
  row(tournaments.previewCorrection, async (scene) => {
    const { params } = await settled(scene);
    return { params, body: { result: played(0, 1) } };
  }),
  row(tournaments.correctMatch, async (scene) => {
    const { params, rev } = await settled(scene);
    return {
      params,
      body: { ...command(rev), result: played(0, 1) },
    };
  }),
  row(tournaments.dropEntrant, async (scene) => {
    const { params, entrants } = await running(scene);
    return {
      params: { eventId: params.eventId, tournamentId: params.tournamentId, entrantId: entrants[0]!.id },
      body: { commandId: randomUUID() },
    };
  }),
];
