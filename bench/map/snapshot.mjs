import { gzipSync } from 'node:zlib';

const SEATS = 50_000;

/** T5: the states of 50,000 seats as they travel, against a JSON list of `{ id, state }`; both are decoded in the page. */
export async function measureSnapshot(page, report) {
  const { packed, json } = await page.evaluate((count) => window.bench.encode(count), SEATS);
  const { packedMs, jsonMs, isSame } = await page.evaluate(
    ([one, other, count]) => window.bench.decode(one, other, count),
    [packed, json, SEATS],
  );
  if (!isSame) throw new Error('The two answers do not say the same of every seat.');
  const gzip = (text) => gzipSync(text).length;
  report.compare('T5 50,000 seats: snapshot, bytes', [packed], [json], (text) => text.length, 1 / 50);
  report.compare('T5 50,000 seats: snapshot, gzip bytes', [packed], [json], gzip, 1 / 18);
  report.compare('T5 50,000 seats: snapshot, decode ms', packedMs, jsonMs, (ms) => ms, 1 / 20);
  return {};
}
