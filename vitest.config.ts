import { existsSync, readFileSync, readdirSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { defineConfig, type TestUserConfig } from 'vitest/config';

const memory = '/dev/shm';
const enoughBytes = 4e9;

/** Whether the memory can hold the files of all tests at the same time, and let their servers run there. */
const isRoomy = (): boolean => {
  const mounts = '/proc/mounts';
  if (!existsSync(mounts)) return false;
  const options = new RegExp(`^\\S+ ${memory} tmpfs (\\S+)`, 'm').exec(readFileSync(mounts, 'utf8'))?.[1];
  if (!options?.startsWith('rw') || options.split(',').includes('noexec')) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enoughBytes;
};

/**
 * Tests write to memory. They sync thousands of times, which dominates the time on a disk. They end processes
 * but not the machine, so the results are the same. With full counts they write to the disk.
 */
if (process.env['TORIOKI_COUNTS'] !== 'full' && isRoomy()) process.env['TMPDIR'] ??= memory;

/**
 * Tests load the built modules of their package natively. Transforming them would take longer than many
 * tests.
 */
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
    /**
     * Modules here hold no state. Loading them once a process instead of once a file takes a third of the
     * time.
     */
    isolate: false,
    /**
     * A package's tests run its own sources, and other packages as built. Node loads those in a third of the
     * time.
     */
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /** An expected change can come late on a busy machine. */
    expect: { poll: { timeout: 30_000 } },
  },
});

/** Tests with servers that run as long as the tests. */
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

/** The files of the other tests, by their project's name. */
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

/** Each project loads its own modules. A run of all tests has one project, which loads them once. */
const chosen = isChosen ? onTheirOwn : [project('all', Object.values(others))];

/** Prints the counts that `chooseRuns` chose, a line each with its file. */
const showCounts: TestUserConfig['onConsoleLog'] = (log, _, entity) => {
  if (!/^(\d+ of \d+ runs\n)+$/.test(log) || entity === undefined) return true;
  const file = entity.type === 'module' ? entity : entity.module;
  process.stdout.write(log.replaceAll('\n', ` in ${file.relativeModuleId}\n`));
  return false;
};

/**
 * The quick mode leaves the scenarios on servers to CI. They are the same scenarios as in memory and on
 * SQLite.
 */
export default defineConfig(({ mode }) => ({
  test: {
    onConsoleLog: showCounts,
    /**
     * Many tests wait for a server, a lease or a process. One worker more than processors works meanwhile.
     */
    maxWorkers: availableParallelism() + 1,
    projects: [...chosen, postgres, ...(mode === 'quick' ? [] : [scenariosOnServers])],
  },
}));
