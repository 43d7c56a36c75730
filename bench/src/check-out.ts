import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const git = (...given: readonly string[]): string =>
  execFileSync('git', given, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The full name of a commit. If it is unknown, prints an error and ends the process with 2. */
const commitOf = (name: string): string => {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).trim();
  } catch {
    console.error(`This repository has no commit ${name}. Pass the name of a commit, a tag or a branch.`);
    process.exit(2);
  }
};

const driver = (of: string): string => join(of, 'bench/node_modules/sqlite3');

/** Copies the compiled SQLite driver that Emmett uses, because compiling it takes minutes. */
const takeDriver = (into: string): void => {
  const build = join(driver(root), 'build');
  if (existsSync(build) && existsSync(driver(into)))
    cpSync(realpathSync(build), join(realpathSync(driver(into)), 'build'), { recursive: true });
};

/**
 * Checks a commit out into a new folder and builds it. Returns the folder of its programs. The folder is
 * removed when the process ends.
 */
export const checkOut = (name: string): string => {
  const commit = commitOf(name);
  const folder = join(mkdtempSync(join(tmpdir(), 'torioki-against-')), commit.slice(0, 8));
  process.once('SIGINT', () => process.exit(130));
  process.on('exit', () => {
    git('worktree', 'remove', '--force', folder);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });
  git('worktree', 'add', '--detach', folder, commit);
  const run = (...given: readonly string[]) =>
    execFileSync('npx', given, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run('-y', 'pnpm@10.34.9', 'install', '--prefer-offline', '--frozen-lockfile');
  run('tsc', '--build');
  takeDriver(folder);
  return join(folder, 'bench/dist');
};
