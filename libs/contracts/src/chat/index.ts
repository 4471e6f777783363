export * from './chat.errors';
export * from './chat.permissions';
