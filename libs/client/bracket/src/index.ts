export { BracketView } from './bracket-view';
export { ChampionCard } from './champion-card';
export { EntrantsList } from './entrants-list';
export { MyMatchCard } from './my-match-card';
export { TournamentDesk } from './lazy-desk';
export { TournamentHeader } from './tournament-header';
export { TournamentList } from './tournament-list';
export { TournamentView } from './tournament-view';
export { entrantOf, useBracket } from './use-bracket';
