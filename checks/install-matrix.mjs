/**
 * Installs the tarballs in empty projects, and runs the README's example on SQLite there:
 * `pnpm install:matrix [npm|pnpm|yarn] [20|22|24] [allowed|blocked|driver|replaced] [--update]`. Each argument
 * chooses cells; `--update` writes their rows into docs/install.md.
 *
 * - `allowed`: the install script of better-sqlite3 12 may run. Without a network that has the addon, the first
 *   such cell of a Node compiles it, and the others take the result. This repository has the addon of its Node.
 * - `blocked`: the manager decides, and npm 11 runs the script. If it is blocked, the error must name commands. If
 *   this run has the addon, the commands are executed, and then the example must run.
 * - `driver`: the manager blocks the script, and every opener of SQLite gets better-sqlite3 13.
 * - `replaced`: better-sqlite3 13 replaces version 12, without an option; `torioki` verifies the history.
 *
 * Node 20 must refuse version 13.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { manifestOf, pack, root } from './pack.mjs';
import { noteCells } from './note-cells.mjs';
import { installNode, managers } from './package-managers.mjs';

const chosen = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'torioki-matrix-'));
const [tarballs, tools, addons] = ['tarballs', 'tools', 'addons'].map((name) => join(folder, name));
for (const path of [tarballs, tools, addons]) mkdirSync(path);

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, inMemory, printed] = /^```js\n([^]*?)^```\n\n```\n([^]*?)^```$/m.exec(readme);
const example = `${inMemory}await library.close();\nawait events.close();\n`
  .replace(
    "import { inMemoryEventStore } from '@torioki/event-store'",
    "import { openSqliteEventStore } from '@torioki/sqlite'",
  )
  .replace(
    "inMemoryEventStore({ librarySystem: 'our-library', clock })",
    "orThrow(await openSqliteEventStore({ file: 'library.db', librarySystem: 'our-library', clock })).store",
  );
const withDriver = example.replace('{ file:', "{ driver: import.meta.resolve('better-sqlite3'), file:");

const fromReadme = ['torioki', '@torioki/event-store', '@torioki/sqlite'];
const all = [...fromReadme, '@torioki/cli', '@torioki/catalogue', '@torioki/portal'];

const kinds = {
  allowed: { packages: fromReadme, program: example },
  blocked: { packages: fromReadme, program: example },
  driver: { packages: all, program: withDriver, own: { 'better-sqlite3': '^13' } },
  replaced: { packages: all, program: example, replacements: { 'better-sqlite3': '^13' } },
};

/** Keeps the addon of a project in the form in which the script of better-sqlite3 finds it. */
const keepAddon = (sqlitePackage, abi) => {
  const found = createRequire(join(realpathSync(sqlitePackage), 'package.json'));
  const manifest = found.resolve('better-sqlite3/package.json');
  const { version } = found(manifest);
  const name = `better-sqlite3-v${version}-node-v${abi}-${process.platform}-${process.arch}.tar.gz`;
  const addon = 'build/Release/better_sqlite3.node';
  execFileSync('tar', ['-czf', join(addons, name), '-C', dirname(manifest), addon]);
};

/** Writes the files of a cell's project. Returns its folder. */
const makeProject = ({ manager, node, kind }) => {
  const project = mkdtempSync(join(folder, `${manager}-${node}-${kind}-`));
  const { packages, program, own, replacements } = kinds[kind];
  const dependencies = { ...Object.fromEntries(packages.map((name) => [name, specs[name]])), ...own };
  const devDependencies = { typescript: 'latest', vitest: 'latest' };
  const manifest = { name: 'cell', private: true, type: 'module', dependencies, devDependencies };
  const files = {
    ...managers[manager].files(manifest, { ...specs, ...replacements }, kind === 'allowed'),
    '.prebuild-installrc': { 'local-prebuilds': addons },
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(project, name), typeof content === 'string' ? content : JSON.stringify(content));
  writeFileSync(join(project, 'example.mjs'), program);
  cpSync(join(import.meta.dirname, 'every-opener.mjs'), join(project, 'every-opener.mjs'));
  return project;
};

const verifying = ['node_modules/@torioki/cli/dist/bin/torioki.js', 'verify', 'library.db', '--lang', 'en'];

/** The commands that the error names for a manager. */
const commandsIn = (error, manager) => {
  const [, said = ''] = new RegExp(`with ${manager}, run ([^;]*)`, 'i').exec(error) ?? [];
  return [...said.matchAll(/`([^`]*)`/g)].map(([, command]) => command);
};

/** The first line of an output that names an error, else the last line. */
const errorIn = (...texts) => {
  const lines = texts.join('\n').trim().split('\n');
  return (lines.find((line) => /^\w*Error\b|^npm error|ERR_/.test(line)) ?? lines.at(-1)).slice(0, 300);
};

/** Runs the commands that an error names. Returns whether the example then prints its output. */
const mend = (error, { manager, run, runManager }) => {
  for (const command of commandsIn(error, manager)) runManager(...command.split(' '));
  return run('example.mjs').stdout === printed;
};

/** Judges the example of an installed project. Returns the faults that it finds, or the expected result. */
const judge = ({ node, kind }, project, hadAddon) => {
  const { manager, run } = project;
  const { stdout, stderr } = run('example.mjs');
  const fault = { fault: errorIn(stdout, stderr) };
  if (node === '20' && (kind === 'driver' || kind === 'replaced'))
    return stderr.includes('its driver needs Node 22 or newer')
      ? { result: 'refused, needs Node 22' }
      : fault;
  if (kind === 'blocked') {
    if (stdout === printed) return { result: 'runs, the script was not blocked' };
    if (commandsIn(stderr, manager).length === 0) return fault;
    if (!hadAddon) return { result: 'names the commands' };
    return mend(stderr, project) ? { result: 'names the commands, then runs' } : fault;
  }
  if (stdout !== printed) return fault;
  const after = { driver: ['every-opener.mjs'], replaced: verifying }[kind];
  if (after === undefined) return { result: 'runs' };
  const more = run(...after);
  return more.status === 0 ? { result: 'runs' } : { fault: errorIn(more.stdout, more.stderr) };
};

const runCell = ({ manager, node, kind }) => {
  const project = makeProject({ manager, node, kind });
  const nodeFolder = installNode(tools, node);
  const program = managers[manager].program(tools, node);
  const env = {
    ...process.env,
    PATH: `${join(nodeFolder, 'bin')}${delimiter}${process.env.PATH}`,
    NO_COLOR: '1',
    npm_config_nodedir: nodeFolder,
  };
  const run = (...args) =>
    spawnSync(join(nodeFolder, 'bin/node'), args, { cwd: project, encoding: 'utf8', env });
  const runManager = (name, ...args) => run(managers[name].program(tools, node), ...args);
  const abi = run('--print', 'process.versions.modules').stdout.trim();
  const hadAddon = readdirSync(addons).some((name) => name.includes(`-node-v${abi}-`));
  const begun = performance.now();
  const installed = run(program, 'install');
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const { result, fault } = judge({ node, kind }, { manager, run, runManager }, hadAddon);
  if (kind === 'allowed' && result && !hadAddon)
    keepAddon(join(project, 'node_modules/@torioki/sqlite'), abi);
  if (fault) console.log(errorIn(installed.stdout, installed.stderr));
  rmSync(project, { recursive: true, force: true });
  const compiled = kind === 'allowed' && !hadAddon ? ', compiled' : '';
  const { version } = manifestOf(join(dirname(program), '..'));
  const row = [
    `${manager} ${version}`,
    node,
    kind,
    seconds,
    loadavg()[0].toFixed(1),
    `${result ?? fault}${compiled}`,
  ];
  console.log(`| ${row.join(' | ')} |`);
  return { row, isRight: fault === undefined };
};

const choose = (names) => {
  const named = names.filter((name) => chosen.includes(name));
  return named.length > 0 ? named : names;
};
const cells = choose(['20', '22', '24']).flatMap((node) =>
  choose(Object.keys(managers)).flatMap((manager) =>
    choose(Object.keys(kinds)).map((kind) => ({ manager, node, kind })),
  ),
);

const specs = Object.fromEntries([...pack(tarballs)].map(([name, tarball]) => [name, `file:${tarball}`]));
keepAddon(join(root, 'packages/sqlite'), process.versions.modules);

const results = cells.map(runCell);
if (chosen.includes('--update')) noteCells(results.map(({ row }) => row));
rmSync(folder, { recursive: true });
process.exitCode = results.every(({ isRight }) => isRight) ? 0 : 1;
