import { onTestFinished, vi } from 'vitest';

/** How many times as fast as the machine's the hurried clock goes. */
const times = 10;

/** Lets the clock by which patience is measured hurry on from now, until the running test ends. */
export const hurried = (): void => {
  const realNow = performance.now.bind(performance);
  const begun = realNow();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => begun + times * (realNow() - begun));
  onTestFinished(() => clock.mockRestore());
};
