import { randomKey } from '@ringside/client/api';

const DEVICE = 'ringside.door.device';
const NAME = 'ringside.door.name';

/** What this device is to the server; drawn once. */
export function deviceId(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const drawn = randomKey();
  localStorage.setItem(DEVICE, drawn);
  return drawn;
}

export const deviceName = (): string => localStorage.getItem(NAME) ?? `Device ${deviceId().slice(0, 4)}`;
export const nameDevice = (name: string): void => localStorage.setItem(NAME, name);
