import { runKills } from './kills.js';
import { runRollingRestart } from './rolling-restart.js';
import { runUpdate } from './update/run-update.js';

const trials: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  'rolling-restart': runRollingRestart,
  kills: runKills,
  update: runUpdate,
};

const [name = '', ...args] = process.argv.slice(2);
const trial = trials[name];
if (trial === undefined) {
  console.error(`Name a trial: ${Object.keys(trials).join(', ')}`);
  process.exit(2);
}
const isPassed = await trial(args);
console.log(isPassed ? 'passed' : 'failed');
process.exit(isPassed ? 0 : 1);
