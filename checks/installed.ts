import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, published, root } from './pack.mjs';

const installed = (project: string, name: string): string => join(project, 'node_modules', name);

/** Installs tarballs in an empty project, with the newest tools and the workspace's SQLite addon. */
export const install = (project: string, tarballs: ReadonlyMap<string, string>): void => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const peers = [...published.values()].flatMap((folder) =>
    Object.keys(manifestOf(folder).peerDependencies ?? {}),
  );
  const newest = ['vitest', 'fast-check', 'typescript', '@types/node', 'esbuild'];
  const beside = [...newest.map((name) => `${name}@latest`), ...peers];
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  execFileSync('npm', ['install', ...quietly, ...tarballs.values(), ...beside], {
    cwd: project,
    stdio: 'pipe',
  });
  const addon = join('node_modules', 'better-sqlite3', 'build');
  cpSync(join(root, 'packages/sqlite', addon), join(project, addon), { recursive: true, dereference: true });
};

/** Runs a program in a folder, and returns its output. Throws the output if the program fails. */
export const run = (folder: string, program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
};

/** The entries that an installed package exports. */
export const entries = (project: string, name: string): readonly string[] =>
  Object.keys(manifestOf(installed(project, name)).exports).map((entry) => entry.replace('.', name));
