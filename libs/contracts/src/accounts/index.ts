export * from './account.errors';
export * from './account.permissions';
