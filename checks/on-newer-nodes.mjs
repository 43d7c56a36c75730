/**
 * Runs the contracts of the stores, the tests of the drivers and the examples on newer versions of Node:
 * `pnpm test:nodes [22|24]`. The installed addon of better-sqlite3 12 is compiled for another Node, so that
 * version 13 takes its place.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { root } from './pack.mjs';
import { installNode } from './package-managers.mjs';

/** The tests, by parts of their paths. */
const tests = [
  'contract',
  'in-memory',
  'open-sqlite-catalogue',
  'driver.test',
  'sessions',
  'documented.long',
];

const folder = mkdtempSync(join(tmpdir(), 'torioki-nodes-'));
execFileSync('npm', ['install', '--ignore-scripts', '--prefix', folder, 'better-sqlite3@13'], {
  stdio: 'ignore',
});
const driver = pathToFileURL(join(folder, 'node_modules/better-sqlite3/lib/index.js')).href;

/** Every process and thread of a test imports version 13 instead of version 12. */
const replacing = join(folder, 'replacing.mjs');
writeFileSync(
  replacing,
  `import { registerHooks } from 'node:module';
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url.endsWith('/better-sqlite3/lib/index.js') ? { ...found, url: '${driver}' } : found;
  },
});
`,
);

const runOn = (major) => {
  const node = join(installNode(join(folder, 'tools'), major), 'bin');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--mode', 'quick', '--test-timeout', '600000'];
  const begun = performance.now();
  const { status } = spawnSync(join(node, 'node'), [...vitest, ...tests], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${node}${delimiter}${process.env.PATH}`,
      NODE_OPTIONS: `--import ${pathToFileURL(replacing)}`,
      NO_COLOR: '1',
    },
  });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.log(`Node ${major}: ${seconds} s, load ${loadavg()[0].toFixed(1)}`);
  return status === 0;
};

const chosen = process.argv.slice(2);
const results = ['22', '24'].filter((major) => chosen.length === 0 || chosen.includes(major)).map(runOn);
rmSync(folder, { recursive: true });
process.exitCode = results.every(Boolean) ? 0 : 1;
