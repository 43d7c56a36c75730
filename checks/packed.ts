import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');

const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

const manifest = (folder: string) => json(folder, 'package.json') as Manifest;

/** The folders of the packages that can be published, by name. */
const folders: ReadonlyMap<string, string> = new Map(
  readdirSync(join(root, 'packages'))
    .map((folder) => join(root, 'packages', folder))
    .filter((folder) => manifest(folder).private !== true)
    .map((folder) => [manifest(folder).name, folder]),
);

/** The names of the packages that can be published. */
export const published: readonly string[] = [...folders.keys()];

/** Packs every package that can be published into a folder: the tarballs, by name. */
export const pack = (into: string): ReadonlyMap<string, string> => {
  const { packageManager } = json(root, 'package.json') as { readonly packageManager: string };
  const printed = execFileSync(
    'npx',
    ['-y', packageManager, '--recursive', 'pack', '--json', '--pack-destination', into],
    { cwd: root, encoding: 'utf8', stdio: 'pipe' },
  );
  const tarballs = JSON.parse(printed) as readonly { readonly name: string; readonly filename: string }[];
  return new Map(
    tarballs.filter(({ name }) => folders.has(name)).map(({ name, filename }) => [name, filename]),
  );
};

/** Where a package is installed in a project. */
export const installed = (project: string, name: string): string => join(project, 'node_modules', name);

const link = (target: string, path: string) => {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
};

/**
 * Installs tarballs in a project outside of the workspace, without a network: a package finds what its own package.json
 * declares, and nothing else. Packages of others are those of the workspace.
 */
export const install = (project: string, tarballs: ReadonlyMap<string, string>): void => {
  for (const [name, tarball] of tarballs) {
    const folder = installed(project, name);
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    const { dependencies, peerDependencies } = manifest(folder);
    for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) {
      const others = join(folders.get(name) ?? '', 'node_modules', needed);
      link(
        folders.has(needed) ? installed(project, needed) : realpathSync(others),
        installed(folder, needed),
      );
    }
  }
};

/** What may be imported from an installed package. */
export const entries = (project: string, name: string): readonly string[] =>
  Object.keys(manifest(installed(project, name)).exports).map((entry) => entry.replace('.', name));
