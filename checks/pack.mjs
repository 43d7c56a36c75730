import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} packageManager
 * @property {boolean} [private]
 * @property {Readonly<Record<string, unknown>>} exports
 * @property {Readonly<Record<string, string>>} [peerDependencies]
 */

export const root = join(import.meta.dirname, '..');

/** @type {(folder: string) => Manifest} */
export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * The folders of the published packages, by name.
 * @type {ReadonlyMap<string, string>}
 */
export const published = new Map(
  readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => manifestOf(folder).private !== true)
    .map((folder) => [manifestOf(folder).name, folder]),
);

/**
 * Packs every published, built package into a folder. Returns the tarballs by package name.
 * @type {(into: string) => ReadonlyMap<string, string>}
 */
export const pack = (into) => {
  execFileSync(process.execPath, [join(root, 'checks/bundle.mjs'), ...published.values()], { stdio: 'pipe' });
  const chosen = [...published.keys()].flatMap((name) => ['--filter', name]);
  const asBuilt = '--config.ignore-scripts=true';
  const packing = ['-y', manifestOf(root).packageManager, asBuilt, ...chosen, 'pack', '--pack-destination'];
  execFileSync('npx', [...packing, into], { cwd: root, stdio: 'pipe' });
  return new Map(
    [...published].map(([name, folder]) => {
      const file = `${name.replace('@', '').replace('/', '-')}-${manifestOf(folder).version}.tgz`;
      return [name, join(into, file)];
    }),
  );
};
