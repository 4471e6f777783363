import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * What each source file imports of the workspace when it runs: imports and re-exports that are not of types alone.
 * Dynamic imports are left out, for they run later.
 * @param {string} root
 * @returns {Map<string, string[]>} paths relative to the root
 */
export function readImports(root) {
  const aliases = readAliases(root);
  const files = globSync('{apps,libs}/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'node_modules' });
  const graph = new Map();
  for (const file of files) {
    if (/\.(spec|e2e)\.tsx?$/.test(file)) continue;
    const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    const found = source.statements.flatMap((statement) => nameImported(statement) ?? []);
    graph.set(
      file,
      found.flatMap((name) => resolve(root, aliases, file, name) ?? []),
    );
  }
  return graph;
}

/**
 * @param {ts.Statement} statement
 * @returns {string | undefined}
 */
function nameImported(statement) {
  if (ts.isImportDeclaration(statement)) {
    // `import { type A } from 'x'` still runs x
    return statement.importClause?.isTypeOnly ? undefined : textOf(statement.moduleSpecifier);
  }
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.isTypeOnly)
    return textOf(statement.moduleSpecifier);
  return undefined;
}

/** @param {ts.Expression} specifier */
const textOf = (specifier) => /** @type {ts.StringLiteral} */ (specifier).text;

/** @typedef {{ prefix: string, suffix: string, target: string }} Alias */

/**
 * @param {string} root
 * @returns {Alias[]}
 */
function readAliases(root) {
  const { paths } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
  return Object.entries(paths).map(([name, [target]]) => {
    const [prefix = '', suffix] = name.split('*');
    return { prefix, suffix: suffix ?? '\0', target }; // without a star the whole name must match
  });
}

/**
 * @param {string} root
 * @param {Alias[]} aliases
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined} undefined for a package
 */
function resolve(root, aliases, from, name) {
  if (name.startsWith('.')) return findFile(root, path.join(path.dirname(from), name));
  for (const { prefix, suffix, target } of aliases) {
    if (suffix === '\0' ? name === prefix : name.startsWith(prefix))
      return findFile(root, path.normalize(target.replace('*', name.slice(prefix.length))));
  }
  return undefined;
}

/**
 * @param {string} root
 * @param {string} place
 */
function findFile(root, place) {
  return ['', '.ts', '.tsx', '/index.ts']
    .map((end) => place + end)
    .find((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)));
}
