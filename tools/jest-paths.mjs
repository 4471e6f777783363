/**
 * The workspace's path aliases (tsconfig.base.json) for Jest.
 * @param {string} root
 */
export const pathsToModuleNameMapper = (root) => ({
  '^@ringside/contracts/(.*)$': `${root}/libs/contracts/src/$1/index.ts`,
  '^@ringside/(server|client)/(.*)$': `${root}/libs/$1/$2/src/index.ts`,
  '^@ringside/([^/]+)$': `${root}/libs/$1/src/index.ts`,
  '\\.css$': `${root}/tools/empty.mjs`,
});
