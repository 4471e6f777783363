import nx from '@nx/eslint-plugin';
import a11y from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const ban = (sourceTag, ...bannedExternalImports) => ({ sourceTag, bannedExternalImports });
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'socket.io', 'fastify', 'pino', 'prom-client'];
const clientOnly = ['react', 'react-dom', 'react-router', '@tanstack/*', '@headlessui/*'];

/** Who may depend on whom; docs/architecture.md has the table, tools/src/boundaries.spec.ts proves that it bites. */
const boundaries = [
  only('type:kernel'),
  only('type:contracts', 'type:kernel'),
  only('type:core', 'type:kernel'),
  only('type:ports', 'type:kernel', 'type:contracts'),
  only('type:platform', 'type:kernel', 'type:contracts', 'type:ports'),
  only('type:schema', 'type:kernel', 'type:platform'),
  only('type:testing', 'type:kernel', 'type:contracts', 'type:ports', 'type:platform', 'type:schema'),
  only('type:feature', 'type:core', 'type:ports', 'type:platform', 'type:contracts', 'type:kernel', 'type:testing'),
  only('type:ui', 'type:kernel'),
  only('type:texts', 'type:kernel', 'type:contracts'),
  only('type:client-api', 'type:kernel', 'type:contracts', 'type:core'),
  only('type:view', 'type:client-api', 'type:ui', 'type:texts', 'type:contracts', 'type:core', 'type:kernel'),
  only('type:tools', 'type:platform'),
  only('side:server', 'side:server', 'side:both'),
  only('side:client', 'side:client', 'side:both'),
  only('side:both', 'side:both'),
  ...['booking', 'tournaments', 'chat'].map((scope) => ({
    allSourceTags: ['type:feature', `scope:${scope}`],
    notDependOnLibsWithTags: ['booking', 'tournament', 'chat']
      .filter((other) => !scope.startsWith(other))
      .map((other) => `scope:${other}`),
  })),
  ban('type:kernel', '*'),
  ban('type:core', '*'),
  ban('side:client', ...serverOnly),
  ban('side:server', ...clientOnly),
  ban('type:contracts', ...serverOnly, ...clientOnly),
];

const sizes = (fn) => ({
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: fn, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 5],
});

/**
 * Where the rules that need types get them: from the project of each file, or, when a whole side is checked at once, from
 * one program of all its files, which takes a third of the time.
 */
const types = process.env.LINT_SIDE
  ? { project: `./tsconfig.lint.${process.env.LINT_SIDE}.json` }
  : { projectService: true };

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

export default [
  {
    ignores: [
      'dist',
      '**/node_modules',
      '.nx',
      '.data',
      'docs',
      'eslint.config.mjs',
      '**/vite.config.ts',
      'jest.config.ts',
      '**/playwright.config.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { ...types, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      ...sizes(40),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
    },
  },
  {
    // decorated signatures need their types at run time
    files: ['libs/server/**/*.ts', 'apps/api/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: "NewExpression[callee.name='Pool']",
          message: 'Pools are made by makePool() of the platform: it listens for errors.',
        },
      ],
    },
  },
  {
    // the cores decide from their arguments alone
    files: ['libs/*-core/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'Intl',
        'setTimeout',
        'setInterval',
        'process',
        'crypto',
        'performance',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    // their specs may use a property tester and a foreign engine as judge, and nothing else from outside
    files: ['libs/*-core/src/**/*.spec.ts', 'libs/*-core/src/testing/**'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: ['fast-check', 'brackets-*'], depConstraints: boundaries },
      ],
    },
  },
  {
    // browsers have no Node; its types are there for the specs and for the servers that these talk to
    files: ['apps/{web,admin}/src/**/*.{ts,tsx}', 'libs/client/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'setImmediate'],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  {
    // markup is long by nature: see docs/decisions/0002-component-length.md
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y-x': a11y },
    rules: {
      ...a11y.configs.recommended.rules,
      ...sizes(80),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // the tools run before anything is built; their types are checked from their JSDoc
    files: ['tools/**/*.mjs'],
    rules: {
      ...sizes(40),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', syntax[0]],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts', '**/migrations/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
];
