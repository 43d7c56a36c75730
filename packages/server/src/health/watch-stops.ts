import { interval } from 'rxjs';
import type { Observation } from 'torioki';

/** The pause between two looks at the clock, in milliseconds. */
const pauseMs = 1_000;

/** A process that has not turned for this time was stopped, in milliseconds. Its leases have ended meanwhile. */
const stopMs = 5_000;

/** The time after a stop in which the process can meet its consequences, in milliseconds. */
const afterMs = 10_000;

const renderTakeover = (stoppedMs: number): string =>
  `This process was stopped for ${Math.round(stoppedMs / 1_000)} seconds, so another process updates the views now. This process continues as the second: it updates the views again if the other one ends.\n`;

/**
 * Watches for stops of the whole process, for example by SIGSTOP. `observe` is for the library's option of this
 * name: it logs that the process lost its right to update the views because of a stop.
 */
export const watchStops = (log: (line: string) => void) => {
  let turnedAt = performance.now();
  let stop = { endedAt: -Infinity, ms: 0 };
  const turn = (): void => {
    const now = performance.now();
    if (now - turnedAt > stopMs) stop = { endedAt: now, ms: now - turnedAt };
    turnedAt = now;
  };
  const turning = interval(pauseMs).subscribe(turn);
  return {
    observe: ({ is }: Pick<Observation, 'is'>): void => {
      turn();
      if (is === 'lease-refused' && performance.now() - stop.endedAt < afterMs) log(renderTakeover(stop.ms));
    },
    close: () => turning.unsubscribe(),
  };
};
