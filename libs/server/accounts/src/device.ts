import type { KnownRequest } from '@ringside/server/platform';

/** Where a request comes from, as its session remembers it. */
export interface Device {
  readonly address: string;
  readonly userAgent: string | null;
}

const USER_AGENT_MAX = 300;

export const deviceOf = (request: Pick<KnownRequest, 'ip' | 'headers'>): Device => ({
  address: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, USER_AGENT_MAX) ?? null,
});
