export * from './event-reports.contract';
export * from './report.limits';
export * from './report.permissions';
export * from './site-reports.contract';
