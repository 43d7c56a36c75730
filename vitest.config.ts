import { existsSync, readFileSync, readdirSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { defineConfig, type TestUserConfig } from 'vitest/config';

const memory = '/dev/shm';
const enoughBytes = 4e9;

/** Whether the memory can be written to as files, holds all that tests write at once, and lets their servers run there. */
const isRoomy = (): boolean => {
  const mounts = '/proc/mounts';
  if (!existsSync(mounts)) return false;
  const options = new RegExp(`^\\S+ ${memory} tmpfs (\\S+)`, 'm').exec(readFileSync(mounts, 'utf8'))?.[1];
  if (!options?.startsWith('rw') || options.split(',').includes('noexec')) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enoughBytes;
};

/**
 * What is written is synced thousands of times, which takes a disk longer than all else. Tests end processes and not the
 * machine, so they see the same in memory. With full counts they write to the disk.
 */
if (process.env['TORIOKI_COUNTS'] !== 'full' && isRoomy()) process.env['TMPDIR'] ??= memory;

/** Tests load the modules of their package as they were built, natively: transforming them takes longer than many tests. */
const asBuilt = {
  name: 'as-built',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    const from =
      importer && /^(.*\/packages\/[^/]+)\/src\/(.*)\.test\.tsx?$/.exec(importer.split('?')[0] ?? '');
    if (!from || !source.startsWith('.') || !source.endsWith('.js')) return;
    const built = resolve(dirname(`${from[1]}/dist/${from[2]}`), source);
    return existsSync(built) ? { id: built, external: true } : undefined;
  },
};

const project = (name: string, tests: readonly string[], globalSetup: string[] = []) => ({
  plugins: [asBuilt],
  test: {
    name,
    include: tests.map((files) => `${files}.test.{ts,tsx}`),
    globalSetup,
    /** Modules here hold no state: loading them once a process, not once a file, takes a third of the time. */
    isolate: false,
    /** A package's tests run its own sources, and other packages as built: Node loads those in a third of the time. */
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /** What comes about sooner or later may come late on a busy machine. */
    expect: { poll: { timeout: 30_000 } },
  },
});

/** Their tests find servers that run as long as they do. */
const postgres = project(
  'postgres',
  ['packages/postgres/src/**/*'],
  ['packages/postgres/src/testing/shared-server.ts'],
);

const scenariosOnServers = project(
  'torioki-on-servers',
  ['packages/torioki/src/scenarios/!(same-moment|tabs)'],
  ['packages/torioki/src/testing/servers.ts'],
);

/** Where the other tests are, by the name that `--project` knows. */
const others = {
  ...Object.fromEntries(
    readdirSync('packages')
      .filter((name) => name !== 'postgres')
      .map((name) => [name, `packages/${name}/src/**/*`]),
  ),
  'own-people': 'examples/009-own-people/src/**/*',
  checks: 'checks/*',
};

const isChosen = process.argv.some((given) => given.startsWith('--project'));

export const onTheirOwn = Object.entries(others).map(([name, tests]) => project(name, [tests]));

/** Each project loads for itself what it tests. A run of all has them as one, which loads it once. */
const chosen = isChosen ? onTheirOwn : [project('all', Object.values(others))];

/** Shows the counts that `runs` chose, a line each with the file they belong to. */
const showCounts: TestUserConfig['onConsoleLog'] = (log, _, entity) => {
  if (!/^(\d+ of \d+ runs\n)+$/.test(log) || entity === undefined) return true;
  const file = entity.type === 'module' ? entity : entity.module;
  process.stdout.write(log.replaceAll('\n', ` in ${file.relativeModuleId}\n`));
  return false;
};

/** `test` is quick: it leaves the scenarios on servers to CI, which in memory and on SQLite are the same. */
export default defineConfig(({ mode }) => ({
  test: {
    onConsoleLog: showCounts,
    /** Many tests wait, for a server, a lease or a process: one worker more than processors works meanwhile. */
    maxWorkers: availableParallelism() + 1,
    /** Most of what tests make is thrown away at once: with room for it the collector takes a tenth less of the time. */
    execArgv: ['--max-semi-space-size=64'],
    projects: [...chosen, postgres, ...(mode === 'quick' ? [] : [scenariosOnServers])],
  },
}));
