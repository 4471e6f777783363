export * from './bracket.contract';
export * from './entrant.contract';
export * from './match.contract';
export * from './tournament.contract';
export * from './tournament.errors';
export * from './tournament.events';
export * from './tournament.limits';
export * from './tournament.permissions';
