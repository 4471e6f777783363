export * from './seat-names.contract';
export * from './ticket-changes.contract';
export * from './ticket-desk.contract';
export * from './ticket.contract';
export * from './ticket.errors';
export * from './ticket.limits';
export * from './ticket.permissions';
