export * from './event-reports.contract';
export * from './report.limits';
export * from './report.permissions';
export * from './sales-reports.contract';
export * from './site-reports.contract';
export * from './voucher-report.contract';
