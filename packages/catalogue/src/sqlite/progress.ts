import type { LoadProgress } from '../loading/load.js';

const everyMs = 1_000;

/** Reports the progress of a step, at most once a second, with the remaining time if the total is known. */
export const reportProgress = (
  tell: (progress: LoadProgress) => void,
  step: LoadProgress['step'],
  total?: number,
): ((done: number) => void) => {
  const since = performance.now();
  let reportedAt = since;
  return (done) => {
    const now = performance.now();
    if (now - reportedAt < everyMs) return;
    reportedAt = now;
    tell({
      step,
      done,
      ...(total !== undefined && {
        total,
        secondsLeft: Math.ceil(((now - since) / 1_000 / done) * (total - done)),
      }),
    });
  };
};
