/**
 * The processor time to import a package in a new process. It is measured for the package in the form that
 * npm installs, and for the package as built in this repository.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { reportOf } from '../report-of.js';
import { measureByTurns } from '../rounds.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const worker = join(root, 'bench/dist/importing.worker.js');
const project = fileOf('project');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Copies a package and its dependencies into the project, as npm would. */
const install = (name: string, dependent: string): void => {
  const found = realpathSync(join(dependent, 'node_modules', name));
  const installed = join(project, 'node_modules', name);
  if (existsSync(installed)) return;
  mkdirSync(dirname(installed), { recursive: true });
  if (!found.startsWith(join(root, 'packages'))) return symlinkSync(found, installed);
  execFileSync(process.execPath, [join(root, 'checks/bundle.mjs'), found], { stdio: 'inherit' });
  cpSync(join(found, 'dist/packed'), installed, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as Manifest;
  for (const dependency of Object.keys(dependencies)) install(dependency, found);
};

install('torioki', join(root, 'bench'));
const installedWorker = join(project, 'importing.mjs');
cpSync(worker, installedWorker);

const importing = (program: string, name: string) => () =>
  reportOf<number>(program, [name], { execArgv: [] });

const { installed, torioki, sqlite } = await measureByTurns({
  installed: importing(installedWorker, 'torioki'),
  torioki: importing(worker, 'torioki'),
  sqlite: importing(worker, '@torioki/sqlite'),
});

report('Importing a package, processor time', [
  { label: "import('torioki'), as npm installs it", unit: 'ms', rounds: installed, atMost: 350 },
  { label: "import('torioki')", unit: 'ms', rounds: torioki },
  { label: "import('@torioki/sqlite')", unit: 'ms', rounds: sqlite },
]);
