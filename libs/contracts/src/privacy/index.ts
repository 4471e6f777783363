export * from './privacy.contract';
export * from './privacy.errors';
