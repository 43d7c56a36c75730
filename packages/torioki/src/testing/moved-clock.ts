import { VirtualTimeScheduler } from 'rxjs';

/** A clock that stands still until it is moved, in minutes, and what waits for it. */
export const movedClock = (from: string) => {
  const scheduler = new VirtualTimeScheduler(undefined, 0);
  const began = Date.parse(`${from.replace(' ', 'T')}+09:00`);
  return {
    scheduler,
    clock: () => new Date(began + scheduler.frame),
    pass: (minutes: number) => {
      scheduler.maxFrames += minutes * 60_000;
      scheduler.flush();
    },
  };
};
