export * from './team.contract';
export * from './team.errors';
export * from './team.events';
export * from './team.limits';
export * from './team.permissions';
export * from './team-facts.contract';
export * from './team-invitation.contract';
