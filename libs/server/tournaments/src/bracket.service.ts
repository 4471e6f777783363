import { Injectable } from '@nestjs/common';
import type { Bracket, MyMatch, Standing } from '@ringside/contracts/tournaments';
import { type EntrantId, Refusal } from '@ringside/kernel';
import type { Actor, Visitor } from '@ringside/server/ports';
import {
  championOf,
  entrantsOf,
  findMatch,
  type Graph,
  isDecided,
  matchesIn,
  type MatchState,
  standings,
  type State,
} from '@ringside/tournament-core';
import { EntrantRepository, type EntrantRow } from './entrant.repository';
import { MatchPeople } from './match-people.service';
import { toMatch } from './match-view';
import { StageMemory, type WorkingStage } from './stage-memory';
import { StageRepository, type StageRow } from './stage.repository';
import { TournamentPolicy } from './tournament.policy';
import type { TournamentRef } from './tournament.repository';

/** A bracket or its places as JSON, made once for all who ask between two changes. */
interface Printed {
  /** The ETag: it changes with every change of the bracket. */
  readonly tag: string;
  readonly json: string;
}

/** No JSON for whoever has this very answer. */
type Answer = Printed | { readonly tag: string; readonly json: null };

/** Printed answers kept in memory; the one made longest ago goes first. */
const KEPT = 64;

export const tagOf = (stage: Pick<StageRow, 'id' | 'version'>): string => `"${stage.id}.${stage.version}"`;

/** What a running or finished tournament shows. */
@Injectable()
export class BracketService {
  private readonly printed = new Map<string, Printed>();

  constructor(
    private readonly stages: StageRepository,
    private readonly memory: StageMemory,
    private readonly entrants: EntrantRepository,
    private readonly policy: TournamentPolicy,
    private readonly people: MatchPeople,
  ) {}

  /** The bracket, printed. @throws Refusal NOT_FOUND or TOURNAMENT_NOT_STARTED */
  print(ref: TournamentRef, asker: Visitor, knownTag: string | undefined): Promise<Answer> {
    return this.answer('bracket', ref, asker, knownTag, () => this.read(ref));
  }

  /** The places so far, printed. @throws Refusal NOT_FOUND or TOURNAMENT_NOT_STARTED */
  printStandings(ref: TournamentRef, asker: Visitor, knownTag: string | undefined): Promise<Answer> {
    return this.answer('standings', ref, asker, knownTag, async (stage) => ({ stage, view: await this.rank(stage) }));
  }

  private async answer(
    what: string,
    ref: TournamentRef,
    asker: Visitor,
    knownTag: string | undefined,
    look: (stage: StageRow) => Promise<{ stage: StageRow; view: unknown }>,
  ): Promise<Answer> {
    const stage = await this.getStage(ref, asker);
    const tag = tagOf(stage);
    if (knownTag === tag) return { tag, json: null };
    const key = `${what} ${stage.id}`;
    const kept = this.printed.get(key);
    if (kept?.tag === tag) return kept;
    const seen = await look(stage);
    const fresh = { tag: tagOf(seen.stage), json: JSON.stringify(seen.view) };
    this.keep(key, fresh);
    return fresh;
  }

  private async rank(stage: StageRow): Promise<Standing[]> {
    const { graph, state } = await this.memory.read(stage);
    return standings(graph, state).map(({ entrant, seed, place, shared }) => ({
      entrantId: entrant,
      seed,
      place,
      shared,
    }));
  }

  /** The asker's open match, or the place they reached. @throws Refusal NOT_FOUND or TOURNAMENT_NOT_STARTED */
  async myMatch(ref: TournamentRef, actor: Actor): Promise<MyMatch> {
    const row = await this.getStage(ref, actor);
    const nothing = { entrantId: null, match: null, ...NO_OPPONENT, after: null, place: null };
    const mine = await this.entrants.findOf(ref.tournamentId, actor.userId);
    if (!mine) return nothing;
    const stage = await this.memory.read(row);
    const match = openMatchOf(stage.state, mine.id);
    if (!match) return { ...nothing, entrantId: mine.id, place: placeOf(stage, mine.id) };
    const report = await this.stages.findReport(row.id, match.id);
    const against = await this.opponentIn(ref, stage.graph, match, mine);
    const after = against.opponent ? null : feederOf(stage, match);
    return { entrantId: mine.id, match: toMatch(match, report), ...against, after, place: null };
  }

  private async opponentIn(
    ref: TournamentRef,
    graph: Graph,
    match: MatchState,
    me: EntrantRow,
  ): Promise<Pick<MyMatch, 'opponent' | 'seats'>> {
    const id = entrantsOf(match.occupants).find((entrant) => entrant !== me.id);
    const row = id && (await this.entrants.find(ref.tournamentId, id));
    if (!row) return NO_OPPONENT;
    const { name, seats } = await this.people.meet(ref.eventId, me.user_id, row.user_id);
    return { opponent: { id: row.id, name, seed: graph.entrants.indexOf(row.id) + 1 }, seats };
  }

  private async getStage(ref: TournamentRef, asker: Visitor): Promise<StageRow> {
    await this.policy.getVisible(ref, asker);
    const stage = await this.stages.find(ref.tournamentId);
    if (!stage) throw new Refusal('TOURNAMENT_NOT_STARTED');
    return stage;
  }

  private async read({ tournamentId }: TournamentRef): Promise<{ stage: StageRow; view: Bracket }> {
    const { stage, matches } = await this.stages.snapshot(tournamentId);
    const view = matches.map(({ state, report }) => toMatch(state, report ?? undefined));
    const { version, config, seeds, phase } = stage;
    const champion = phase === 'complete' ? await this.champion(stage) : null;
    return { stage, view: { tournamentId, version, config, seeds: [...seeds], phase, champion, matches: view } };
  }

  private async champion(stage: StageRow): Promise<EntrantId | null> {
    const { graph, state } = await this.memory.read(stage);
    return championOf(graph, state);
  }

  private keep(key: string, answer: Printed): void {
    this.printed.delete(key);
    this.printed.set(key, answer);
    const [oldest] = this.printed.keys();
    if (this.printed.size > KEPT && oldest !== undefined) this.printed.delete(oldest);
  }
}

const NO_OPPONENT: Pick<MyMatch, 'opponent' | 'seats'> = { opponent: null, seats: { mine: [], theirs: [] } };

const openMatchOf = (state: State, entrant: EntrantId): MatchState | undefined =>
  matchesIn(state).find((match) => !isDecided(match) && entrantsOf(match.occupants).includes(entrant));

const placeOf = ({ graph, state }: WorkingStage, me: EntrantId): number | null =>
  standings(graph, state).find(({ entrant }) => entrant === me)?.place ?? null;

/** The open match that decides who comes. */
function feederOf({ graph, state }: WorkingStage, match: MatchState): string | null {
  const node = graph.nodes[graph.indexOf.get(match.id) ?? -1];
  const slot = node?.slots[match.occupants.indexOf('pending')];
  const feeder = slot && slot.from !== 'seed' ? findMatch(graph, state, slot.of) : undefined;
  return feeder?.id ?? null;
}
