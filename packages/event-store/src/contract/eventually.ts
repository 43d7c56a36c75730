import { setTimeout } from 'node:timers/promises';

/** Repeats an assertion until it no longer throws, for as long as a remote store may need. */
export const eventually = async (holds: () => Promise<void> | void): Promise<void> => {
  for (const until = Date.now() + 30_000; ; await setTimeout(20)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
};
