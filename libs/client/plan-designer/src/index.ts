import { lazy } from 'react';

export type { PlanDesignerProps } from './plan-designer';

/** The designer of an event's seating plan. Suspends while its code and texts are fetched. */
export const PlanDesigner = lazy(async () => ({ default: (await import('./plan-designer')).PlanDesigner }));
