export * from './booking.errors';
export * from './booking.permissions';
