export * from './language';
export * from './notification.kinds';
