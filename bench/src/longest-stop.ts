import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The longest stop during some work: the maximum delay of the event loop, in milliseconds. */
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

/** The longest stop during minutes of work: of this process, and of an idle process at the same time. */
export const longestStops = async (work: () => Promise<unknown>) => {
  const idle = fork(fileURLToPath(new URL('idle.worker.js', import.meta.url)));
  await once(idle, 'message');
  const working = await longestStop(work);
  const message = once(idle, 'message');
  idle.send('stop');
  const [nothing] = (await message) as [number];
  return { working, nothing };
};
