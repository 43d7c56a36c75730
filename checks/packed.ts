import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const root = join(import.meta.dirname, '..');

const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

const manifest = (folder: string) => json(folder, 'package.json') as Manifest;

export const published: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, 'packages'))
    .map((folder) => join(root, 'packages', folder))
    .filter((folder) => manifest(folder).private !== true)
    .map((folder) => [manifest(folder).name, folder]),
);

/** Packs every publishable, built package into a folder. Returns the tarballs by package name. */
export const pack = (into: string): ReadonlyMap<string, string> => {
  const { packageManager } = json(root, 'package.json') as { readonly packageManager: string };
  execFileSync(process.execPath, [join(root, 'checks/bundle.mjs'), ...published.values()], { stdio: 'pipe' });
  const chosen = [...published.keys()].flatMap((name) => ['--filter', name]);
  const asBuilt = '--config.ignore-scripts=true';
  execFileSync('npx', ['-y', packageManager, asBuilt, ...chosen, 'pack', '--pack-destination', into], {
    cwd: root,
    stdio: 'pipe',
  });
  return new Map(
    [...published].map(([name, folder]) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${manifest(folder).version}.tgz`;
      return [name, join(into, file)];
    }),
  );
};

const installed = (project: string, name: string): string => join(project, 'node_modules', name);

/** Installs tarballs in an empty project, with the newest tools and the workspace's SQLite addon. */
export const install = (project: string, tarballs: ReadonlyMap<string, string>): void => {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const peers = [...published.values()].flatMap((folder) =>
    Object.keys(manifest(folder).peerDependencies ?? {}),
  );
  const beside = ['vitest@latest', 'fast-check@latest', 'typescript@latest', '@types/node@latest', ...peers];
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
  Object.keys(manifest(installed(project, name)).exports).map((entry) => entry.replace('.', name));
