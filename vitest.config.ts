import { existsSync, readFileSync, statfsSync } from 'node:fs';
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

const project = (name: string, root: string, include = 'src/**/*.test.ts', globalSetup: string[] = []) => ({
  test: {
    name,
    root,
    include: [include],
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

/** Shows the counts that `runs` chose, a line each with the file they belong to. */
const showCounts: TestUserConfig['onConsoleLog'] = (log, _, entity) => {
  if (!/^(\d+ of \d+ runs\n)+$/.test(log) || entity === undefined) return true;
  const file = entity.type === 'module' ? entity : entity.module;
  process.stdout.write(log.replaceAll('\n', ` in ${file.project.name}/${file.relativeModuleId}\n`));
  return false;
};

export default defineConfig({
  test: {
    onConsoleLog: showCounts,
    /** Many tests wait, for a server, a lease or a process: one worker less than processors would leave them idle. */
    maxWorkers: '100%',
    projects: [
      project('event-store', 'packages/event-store'),
      project('projection', 'packages/projection'),
      project('sqlite', 'packages/sqlite'),
      project('eventstoredb-test-server', 'packages/eventstoredb-test-server'),
      project('eventstoredb', 'packages/eventstoredb'),
      project('lending', 'packages/lending'),
      project('catalogue', 'packages/catalogue'),
      project('patrons', 'packages/patrons'),
      project('postgres-test-server', 'packages/postgres-test-server'),
      project('postgres', 'packages/postgres', undefined, ['src/testing/shared-server.ts']),
      project('concurrency', 'packages/concurrency'),
      project('read-models', 'packages/read-models'),
      project('smtp', 'packages/smtp'),
      project('torioki', 'packages/torioki'),
      project('torioki-on-servers', 'packages/torioki', 'src/scenarios/!(same-moment|tabs).test.ts', [
        'src/testing/servers.ts',
      ]),
      project('laws', 'packages/laws'),
      project('audit', 'packages/audit'),
      project('simulation', 'packages/simulation'),
      project('cli', 'packages/cli'),
      project('portal', 'examples/portal', 'src/**/*.test.{ts,tsx}'),
      project('checks', 'checks', '*.test.ts'),
    ],
  },
});
