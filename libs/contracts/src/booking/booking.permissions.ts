import type { Grant } from '../grant';

export const bookingPermissions = {} as const satisfies Record<string, Grant>;
