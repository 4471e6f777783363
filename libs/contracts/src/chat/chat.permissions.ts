import type { Grant } from '../grant';

export const chatPermissions = {} as const satisfies Record<string, Grant>;
