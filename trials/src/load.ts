import { setTimeout as pause } from 'node:timers/promises';
import { measureLoad } from './machine.js';
import { makeStory, type Borrowing, type Step } from './story.js';
import { Failed, type Way } from './client.js';

/** Requests of many patrons and staff, at a steady rate. */
export interface Load {
  /** Changes the number of requests a second. */
  readonly setRate: (perSecond: number) => void;
  /** Sends no further requests, and waits for the answers. */
  readonly stop: () => Promise<void>;
}

interface Actor {
  readonly borrowing: Borrowing;
  steps: readonly Step[];
}

const step = async (way: Way, actor: Actor): Promise<void> => {
  const [first, ...others] = actor.steps.length > 0 ? actor.steps : makeStory(way, actor.borrowing);
  if (first === undefined) return;
  actor.steps = [first, ...others];
  try {
    await first();
    actor.steps = others;
  } catch (thrown) {
    if (!(thrown instanceof Failed)) throw thrown;
    await pause(500);
  }
};

/** Starts the load. Each actor waits for an answer before the next request; a failed request is repeated. */
export const startLoad = (way: Way, borrowings: readonly Borrowing[]): Load => {
  const idle: Actor[] = borrowings.map((borrowing) => ({ borrowing, steps: [] }));
  const running = new Set<Promise<void>>();
  let [perSecond, isOver] = [0, false];
  const sendOne = (): void => {
    const actor = idle.shift();
    if (actor === undefined) return void (way.tally.late += 1);
    const sent = step(way, actor).finally(() => {
      idle.push(actor);
      running.delete(sent);
    });
    running.add(sent);
  };
  const run = async (): Promise<void> => {
    let due = performance.now();
    while (!isOver) {
      const now = performance.now();
      if (perSecond === 0) due = now;
      for (; perSecond > 0 && due <= now; due += 1_000 / perSecond) sendOne();
      await pause(5);
    }
  };
  const ran = run();
  return {
    setRate: (rate) => void (perSecond = rate),
    stop: async () => {
      isOver = true;
      await ran;
      await Promise.all(running);
    },
  };
};

/** The part of the processors that the load may use. */
const mostBusy = 0.6;

const leastRate = 40;

/** Finds the largest number of requests a second that leaves the machine at 60 %, at least 40. Prints the steps. */
export const findRate = async (load: Load): Promise<number> => {
  for (let rate = leastRate; ; rate += 10) {
    load.setRate(rate);
    await pause(3_000);
    const busy = await measureLoad(8_000);
    console.log(`${rate} requests/s: the processors are busy for ${Math.round(busy * 100)} % of the time`);
    if (busy > mostBusy) {
      const found = Math.max(leastRate, rate - 10);
      load.setRate(found);
      return found;
    }
  }
};
