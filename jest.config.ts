import type { Config } from 'jest';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathsToModuleNameMapper } from './tools/jest-paths.mjs';

const root = import.meta.dirname;

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
] as const;

/** One Jest project for each workspace project that has specs; its name is the one in `project.json`. */
function project(file: string) {
  const dir = path.join(root, path.dirname(file));
  const { name, tags } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { name: string; tags: string[] };
  const client = tags.includes('side:client');
  return {
    displayName: name,
    rootDir: dir,
    testEnvironment: client ? path.join(root, 'tools/jest-env-jsdom.mjs') : 'node',
    testMatch: ['<rootDir>/src/**/*.spec.ts?(x)'],
    transform: { '^.+\\.tsx?$': swc as never },
    // plain .ts for the swc parser option `tsx` would misread casts; the code base uses `as`, never `<T>x`
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleNameMapper: pathsToModuleNameMapper(root),
    setupFiles: tags.includes('side:server') ? [path.join(root, 'tools/jest-setup-nest.mjs')] : [],
  };
}

export default {
  testTimeout: 30_000, // two cores may be busy with a build
  projects: globSync(['libs/**/project.json', 'apps/**/project.json', 'tools/project.json'], { cwd: root })
    .filter((file) => existsSync(path.join(root, path.dirname(file), 'src')))
    .filter((file) => globSync('src/**/*.spec.{ts,tsx}', { cwd: path.join(root, path.dirname(file)) }).length > 0)
    .sort()
    .map(project) as never,
} satisfies Config;
