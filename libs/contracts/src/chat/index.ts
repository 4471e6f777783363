export * from './chat.errors';
export * from './chat.events';
export * from './chat.limits';
export * from './chat.permissions';
export * from './entry.contract';
export * from './room.contract';
