import { VirtualTimeScheduler } from 'rxjs';

/**
 * A clock that does not advance until the test moves it, by minutes. Work that waits for the time then
 * continues.
 */
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
