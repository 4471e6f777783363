export * from './staff.contract';
export * from './staff.errors';
export * from './staff.events';
export * from './staff.limits';
export * from './staff.permissions';
