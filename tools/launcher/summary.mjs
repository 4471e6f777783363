/**
 * What a person needs to know once everything runs.
 * @param {import('./api-process.mjs').ReadyMessage} ready
 * @param {{ dataFolder: string, seconds: string }} facts
 */
export function summarize({ url, notes }, { dataFolder, seconds }) {
  const base = url.replace(/\/$/, '');
  return [
    '',
    `  Ringside is ready (${seconds} s)`,
    '',
    `  Event pages   ${base}/`,
    `  Admin         ${base}/admin`,
    `  API guide     ${base}/api/docs`,
    ...(notes.length > 0 ? ['', ...notes.map((note) => `  ${note}`)] : []),
    '',
    `  Data and logs are kept in ${dataFolder}`,
    '  Stop with Ctrl-C',
    '',
  ].join('\n');
}
