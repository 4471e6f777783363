export * from './token.contract';
export * from './token.errors';
export * from './token.limits';
export * from './token.permissions';
export * from './token.scopes';
