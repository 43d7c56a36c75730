/**
 * Installs the tarballs in empty projects, and runs the README's example on SQLite there:
 * `pnpm install:matrix [npm|pnpm|yarn] [20|22|24] [allowed|blocked|driver]`. Each
 * argument chooses cells. In the cells `driver`, scripts are blocked, and the example uses better-sqlite3 13. Each cell prints its
 * seconds, and the result: `runs`, or the error that names the command.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const chosen = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'torioki-matrix-'));
const tarballs = join(folder, 'tarballs');

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const [, inMemory, printed] = /^```js\n([^]*?)^```\n\n```\n([^]*?)^```$/m.exec(readme);
const program = `${inMemory}await library.close();\nawait events.close();\n`
  .replace(
    "import { inMemoryEventStore } from '@torioki/event-store'",
    "import { openSqliteEventStore } from '@torioki/sqlite'",
  )
  .replace(
    "inMemoryEventStore({ librarySystem: 'our-library', clock })",
    "orThrow(await openSqliteEventStore({ file: 'library.db', librarySystem: 'our-library', clock })).store",
  );

const driver = "import.meta.resolve('better-sqlite3')";

/** Installs a package in a folder of its own, without its scripts. Returns the folder. */
const tool = (spec) => {
  const into = join(folder, 'tools', spec);
  mkdirSync(into, { recursive: true });
  execFileSync('npm', ['install', '--ignore-scripts', '--prefix', into, spec], { stdio: 'ignore' });
  return join(into, 'node_modules');
};

const managers = {
  npm: {
    program: () => join(tool('npm@11'), 'npm/bin/npm-cli.js'),
    fields: (overrides, isAllowed) => ({ overrides, allowScripts: { 'better-sqlite3': isAllowed } }),
    files: () => ({}),
  },
  pnpm: {
    program: () => join(tool('pnpm@10'), 'pnpm/bin/pnpm.cjs'),
    fields: (overrides, isAllowed) => ({
      pnpm: { overrides, onlyBuiltDependencies: isAllowed ? ['better-sqlite3'] : [] },
    }),
    files: () => ({}),
  },
  yarn: {
    program: () => join(tool('@yarnpkg/cli-dist@4'), '@yarnpkg/cli-dist/bin/yarn.js'),
    fields: (resolutions) => ({ resolutions }),
    files: (isAllowed) => ({
      'yarn.lock': '',
      '.yarnrc.yml': `nodeLinker: node-modules\nenableScripts: ${isAllowed}\nenableImmutableInstalls: false\n`,
    }),
  },
};

const nodeOf = (major) =>
  join(
    tool(`node-${process.platform}-${process.arch}@${major}`),
    `node-${process.platform}-${process.arch}/bin`,
  );

const since = (start) => ((performance.now() - start) / 1_000).toFixed(1);

const runCell = ({ manager, node, scripts, specs }) => {
  const isAllowed = scripts === 'allowed';
  const project = mkdtempSync(join(folder, `${manager}-${node}-${scripts}-`));
  const { fields, files } = managers[manager];
  const direct = ['torioki', '@torioki/event-store', '@torioki/sqlite'];
  const dependencies = {
    ...Object.fromEntries(direct.map((name) => [name, specs[name]])),
    ...(scripts === 'driver' && { 'better-sqlite3': '^13' }),
  };
  const devDependencies = { typescript: 'latest', vitest: 'latest' };
  const manifest = { name: 'cell', private: true, type: 'module', dependencies, devDependencies };
  const written = {
    'package.json': JSON.stringify({ ...manifest, ...fields(specs, isAllowed) }),
    'example.mjs': scripts === 'driver' ? program.replace('{ file:', `{ driver: ${driver}, file:`) : program,
    ...files(isAllowed),
  };
  for (const [name, text] of Object.entries(written)) writeFileSync(join(project, name), text);
  const env = { ...process.env, PATH: `${nodes[node]}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
  const run = (...args) =>
    spawnSync(join(nodes[node], 'node'), args, { cwd: project, encoding: 'utf8', env });
  const begun = performance.now();
  const installed = run(programs[manager], 'install');
  const installSeconds = since(begun);
  const started = performance.now();
  const ran = run('example.mjs');
  const result =
    installed.status !== 0
      ? `install failed: ${(installed.stderr + installed.stdout).trim().split('\n').slice(-3).join(' ')}`
      : ran.stdout === printed
        ? 'runs'
        : (/(better-sqlite3 has no addon.*)/.exec(ran.stderr)?.[1] ?? ran.stderr.trim().slice(0, 300));
  console.log(`| ${manager} | ${node} | ${scripts} | ${installSeconds} | ${since(started)} | ${result} |`);
  rmSync(project, { recursive: true, force: true });
  return result === 'runs' || (scripts === 'blocked' && result.includes('better-sqlite3 has no addon'));
};

const isChosen = (names) => (name) => !names.some((one) => chosen.includes(one)) || chosen.includes(name);
const choose = (names) => names.filter(isChosen(names));
const chosenManagers = choose(Object.keys(managers));
const chosenNodes = choose(['20', '22', '24']);

execFileSync(process.execPath, [join(import.meta.dirname, 'pack-all.mjs'), tarballs], { stdio: 'ignore' });
const specs = Object.fromEntries(
  readdirSync(tarballs)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => {
      const path = join(tarballs, file);
      const manifest = execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' });
      return [JSON.parse(manifest).name, `file:${path}`];
    }),
);
const nodes = Object.fromEntries(chosenNodes.map((major) => [major, nodeOf(major)]));
const programs = Object.fromEntries(chosenManagers.map((name) => [name, managers[name].program()]));

console.log('| manager | Node | scripts | seconds to install | seconds to run | result |');
console.log('| --- | --- | --- | --- | --- | --- |');
const results = chosenManagers.flatMap((manager) =>
  chosenNodes.flatMap((node) =>
    choose(['allowed', 'blocked', 'driver'])
      .filter((scripts) => scripts !== 'driver' || node !== '20')
      .map((scripts) => runCell({ manager, node, scripts, specs })),
  ),
);
rmSync(folder, { recursive: true });
process.exitCode = results.every(Boolean) ? 0 : 1;
