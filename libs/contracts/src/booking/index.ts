export * from './booking.errors';
export * from './booking.limits';
export * from './booking.permissions';
export * from './hold.contract';
export * from './own-seats.contract';
export * from './seating.contract';
export * from './seats.contract';
export * from './seats.events';
