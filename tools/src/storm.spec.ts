import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { storm } from '../storm/storm.mjs';

/* Starts the product as it was built, kills it and its database; `npm run storm` is the same with ten times the people. */
jest.setTimeout(120_000);

it('sells a hall while nodes and the database are killed, and keeps every promise', async () => {
  const parent = path.resolve(import.meta.dirname, '../../.data');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'storm-spec-'));
  const size = { buyers: 60, seats: 10, holdMs: 1000, arriveMs: 1000, tries: 4 };
  const { violations, figures } = await storm(folder, {
    ...size,
    seed: Date.now() % 100_000,
    sweeps: Date.now() % 2 === 0,
  });
  rmSync(folder, { recursive: true, force: true });
  expect({ ...figures, violations }).toMatchObject({ violations: [], killed: 'node, database, node' });
  expect(figures.sold).toBeGreaterThanOrEqual(7); // the last kill waits for so many
  expect(figures.ok).toBeGreaterThan(20);
});
