import { createRandom, waitTurn } from './random.js';

/** A system calls this where it waits for its database. `what` describes the wait. */
export type Pause = (what: string) => Promise<void>;

/** The points where a system in this process waits. In a round, the check chooses which wait ends next. */
export interface Pauses {
  /** The system calls this where it waits. Outside a round, the wait is one turn of the event loop. */
  readonly pause: Pause;
  /** Runs the work. Ends the waits one by one, in a sequence from the seed; after the work, ends the rest. */
  within<Value>(seed: number, work: () => Promise<Value>): Promise<Value>;
}

export const createPauses = (): Pauses => {
  const waiting: (() => void)[] = [];
  let holding = false;

  const release = (index: number): void => waiting.splice(index, 1)[0]?.();

  const until = async (over: () => boolean, chance: () => number): Promise<void> => {
    while (!over()) {
      if (waiting.length > 0) release(Math.floor(chance() * waiting.length));
      await waitTurn();
    }
  };

  return {
    pause: () => (holding ? new Promise((resolve) => waiting.push(resolve)) : waitTurn()),
    within: async (seed, work) => {
      holding = true;
      let over = false;
      const worked = work().finally(() => (over = true));
      await until(() => over, createRandom(seed));
      holding = false;
      while (waiting.length > 0) release(0);
      return worked;
    },
  };
};
