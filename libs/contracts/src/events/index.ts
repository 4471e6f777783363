export * from './event.errors';
export * from './event.permissions';
