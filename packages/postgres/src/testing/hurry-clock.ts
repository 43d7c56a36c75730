import { onTestFinished, vi } from 'vitest';

/** How many times faster than the machine's clock the hurried clock runs. */
const times = 10;

/** Speeds up the clock that measures patience, until the running test ends. */
export const hurryClock = (): void => {
  const realNow = performance.now.bind(performance);
  const begun = realNow();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => begun + times * (realNow() - begun));
  onTestFinished(() => clock.mockRestore());
};
