export * from './ids';
export * from './instant';
export * from './never';
export * from './or';
export * from './refusal';
export * from './without-formula';
