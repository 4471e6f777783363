import type { EventDetails } from '@ringside/contracts/events';
import { useOutletContext } from 'react-router';

/** The event of the desk that a part stands on. */
export const useDeskEvent = (): EventDetails => useOutletContext<EventDetails>();
