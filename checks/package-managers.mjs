/** The package managers and the versions of Node with which the tarballs are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Installs a package once in a folder of its own, without its scripts. Returns the path of a file in it. */
const tool = (folder, name, version, file) => {
  const into = join(folder, `${name.replace('/', '-')}@${version}`);
  if (!existsSync(into)) {
    mkdirSync(into, { recursive: true });
    const installing = ['install', '--ignore-scripts', '--prefix', into, `${name}@${version}`];
    execFileSync('npm', installing, { stdio: 'ignore' });
  }
  return join(into, 'node_modules', name, file);
};

/** Installs a version of Node. Returns its folder, which also has the headers that an addon needs. */
export const installNode = (folder, major) =>
  tool(folder, `node-${process.platform}-${process.arch}`, major, '.');

/** A table in the form that `pnpm approve-builds` can edit. */
const yamlOf = (name, table) =>
  [`${name}:`, ...Object.entries(table).map(([key, value]) => `  '${key}': ${value}`), ''].join('\n');

/**
 * Each manager: its program, and the files of a project with these dependencies. `own` replaces the versions
 * of packages. If `isAllowed`, the install script of better-sqlite3 may run; else the manager decides.
 */
export const managers = {
  npm: {
    program: (folder, node) => tool(folder, 'npm', node === '20' ? '11' : 'latest', 'bin/npm-cli.js'),
    files: (manifest, own, isAllowed) => ({
      'package.json': {
        ...manifest,
        overrides: own,
        ...(isAllowed && { allowScripts: { 'better-sqlite3': true } }),
      },
    }),
  },
  pnpm: {
    program: (folder) => tool(folder, 'pnpm', 'latest', 'bin/pnpm.mjs'),
    files: (manifest, own, isAllowed) => ({
      'package.json': manifest,
      'pnpm-workspace.yaml':
        yamlOf('overrides', own) + (isAllowed ? yamlOf('allowBuilds', { 'better-sqlite3': true }) : ''),
    }),
  },
  yarn: {
    program: (folder) => tool(folder, '@yarnpkg/cli-dist', 'latest', 'bin/yarn.js'),
    files: (manifest, own, isAllowed) => ({
      'package.json': {
        ...manifest,
        resolutions: own,
        ...(isAllowed && { dependenciesMeta: { 'better-sqlite3': { built: true } } }),
      },
      '.yarnrc.yml': { nodeLinker: 'node-modules', enableImmutableInstalls: false },
      'yarn.lock': {},
    }),
  },
};
