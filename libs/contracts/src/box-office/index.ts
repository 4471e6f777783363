export * from './cards.contract';
export * from './box-office.errors';
export * from './box-office.limits';
export * from './box-office.permissions';
export * from './sale.contract';
export * from './shift.contract';
