export * from './admin-claim.contract';
export * from './account.errors';
export * from './account.limits';
export * from './account.permissions';
export * from './session.contract';
