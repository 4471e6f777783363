import type { RoomTerms } from '@ringside/chat-core';
import { BODY_MAX, RATE_BURST, RATE_WINDOW_MS } from '@ringside/contracts/chat';

/** What the judge of every room goes by, until rooms have gates of their own. */
export const TERMS: RoomTerms = { bodyMax: BODY_MAX, rate: { burst: RATE_BURST, windowMs: RATE_WINDOW_MS } };
