import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['E2E_PORT'] ?? 3499);

/** Chromium must reach nothing but the server under test. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  // a story mostly waits for its server and for one browser; with more, the pages of one would slow down those of another
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: path.join(root, 'dist/e2e'),
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    // what fades or pulses is drawn anew sixty times a second on every page that is open, by the processor alone
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    // without films: ten people's films would slow down the story that they show
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', ...QUIET],
    },
  },
  webServer: {
    command: 'node tools/e2e-server.mjs',
    cwd: root,
    url: `http://127.0.0.1:${port}/health/ready`,
    timeout: 300_000,
    env: {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ADDRESS_LIMIT_FACTOR: '1000',
      PASSWORD_MEMORY_KIB: '64',
    },
    // while stories are written, a server that runs already saves the start
    reuseExistingServer: process.env['E2E_REUSE'] === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
