import { setTimeout } from 'node:timers/promises';

/** Waits until something holds that throws while it does not, as long as a store over a wire may take. */
export const eventually = async (holds: () => Promise<void> | void): Promise<void> => {
  for (const until = Date.now() + 30_000; ; await setTimeout(20)) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
};
