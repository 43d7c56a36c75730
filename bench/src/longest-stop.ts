import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How many milliseconds the process was deaf at a time, at most, while something was done. */
export const longestStop = async (work: () => Promise<unknown>): Promise<number> => {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await pause(20);
  delays.reset();
  await work();
  await pause(20);
  delays.disable();
  return delays.max / 1e6;
};

/** The same for minutes of work, beside the longest stop of a process that did nothing meanwhile. */
export const longestStops = async (work: () => Promise<unknown>) => {
  const idle = fork(fileURLToPath(new URL('idle.worker.js', import.meta.url)));
  await once(idle, 'message');
  const working = await longestStop(work);
  const told = once(idle, 'message');
  idle.send('stop');
  const [nothing] = (await told) as [number];
  return { working, nothing };
};
