import { lazy, type ReactNode, Suspense } from 'react';
import type { OrderQuestionsProps } from './order-questions';

const LazyQuestions = lazy(async () => ({ default: (await import('./order-questions')).OrderQuestions }));

/** What is asked before ordering. Its code comes once something is asked. */
export const OrderQuestions = (props: OrderQuestionsProps): ReactNode => (
  <Suspense fallback={null}>
    <LazyQuestions {...props} />
  </Suspense>
);
