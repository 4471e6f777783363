export * from './tournament.errors';
export * from './tournament.permissions';
