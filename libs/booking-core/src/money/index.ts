export * from './decide-money';
export * from './epc-code';
export * from './match-bank-line';
export * from './payment-reference';
export * from './settle-payment';
export * from './split-refund';
export * from './receipt-changes';
