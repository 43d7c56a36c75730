import { VirtualTimeScheduler } from 'rxjs';

/** A clock that stops until the test moves it, in minutes, together with the work that waits for it. */
export const makeMovableClock = (from: string) => {
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
