/** What importing a package takes before a program begins, in a new process each time. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { report } from '../figure.js';
import { byTurns } from '../rounds.js';

const worker = fileURLToPath(new URL('../importing.worker.js', import.meta.url));

const importing = (name: string) => async (): Promise<number> => {
  const child = fork(worker, [name], { execArgv: [] });
  const [ms] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  return ms;
};

const { torioki, sqlite } = await byTurns({
  torioki: importing('torioki'),
  sqlite: importing('@torioki/sqlite'),
});

report('Importing a package, processor time', [
  { what: "import('torioki')", unit: 'ms', rounds: torioki, atMost: 350 },
  { what: "import('@torioki/sqlite')", unit: 'ms', rounds: sqlite },
]);
