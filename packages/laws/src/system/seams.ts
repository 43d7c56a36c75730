import { chances, turn } from './chances.js';

/** A place where a system waits for its database: it says what for. */
export type Pause = (what: string) => Promise<void>;

/** The places where a system in the same process waits, so that the kit can let it go on in an order of its own. */
export interface Seams {
  /** What the system calls where it waits. Outside of a round it is a turn of the event loop. */
  readonly pause: Pause;
  /** Works, and lets go of whatever waits one by one, in the order of a seed; and of all in the end. */
  within<Value>(seed: number, work: () => Promise<Value>): Promise<Value>;
}

export const seamsOf = (): Seams => {
  const waiting: (() => void)[] = [];
  let holding = false;

  const letGo = (index: number): void => waiting.splice(index, 1)[0]?.();

  const until = async (over: () => boolean, chance: () => number): Promise<void> => {
    while (!over()) {
      if (waiting.length > 0) letGo(Math.floor(chance() * waiting.length));
      await turn();
    }
  };

  return {
    pause: () => (holding ? new Promise((resolve) => waiting.push(resolve)) : turn()),
    within: async (seed, work) => {
      holding = true;
      let over = false;
      const worked = work().finally(() => (over = true));
      await until(() => over, chances(seed));
      holding = false;
      while (waiting.length > 0) letGo(0);
      return worked;
    },
  };
};
