/** Runs the command `torioki` on what is named, and tells its memory instead of its answer. */
import { run } from '@torioki/cli';
import { memoryPeak } from './memory-peak.js';

const peak = memoryPeak();
const status = await run(process.argv.slice(2), {
  out: () => undefined,
  err: (text) => process.stderr.write(text),
  showsProgress: false,
  interrupted: new AbortController().signal,
  secret: () => Promise.resolve(undefined),
});
if (status === 2) throw new Error('torioki could not answer');
process.send?.(peak());
