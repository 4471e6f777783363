import { instant } from '@ringside/kernel';
import { codeAt } from '@ringside/server/accounts';

const STEP_MS = 30_000;

/** Bytes of a secret as an authenticator app reads them. */
export function bytesOf(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** An authenticator app that was given a secret: its codes of the last, this and the next time step, which are right at once. */
export const codesOf = (secret: string): readonly [string, string, string] => {
  const at = (step: number) => codeAt(bytesOf(secret), instant(Date.now() + step * STEP_MS));
  return [at(-1), at(0), at(1)];
};
