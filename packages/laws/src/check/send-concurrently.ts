import type { Answer, Lane, Order } from '../guide/index.js';
import { createRandom, waitTurn } from '../system/random.js';
import type { Pauses } from '../system/pauses.js';
import type { Pace } from './move.js';

/**
 * The maximum delay of a staggered order, in turns of the event loop. It applies to a system with pauses, and
 * to any system with a latency below 2 ms.
 */
const maxTurns = 8;

const waitStaggered = async (latencyMs: number, chance: number): Promise<void> => {
  if (latencyMs >= 2) {
    await new Promise((resolve) => setTimeout(resolve, latencyMs * (0.1 + 1.9 * chance)));
    return;
  }
  for (let left = Math.floor(chance * maxTurns); left > 0; left -= 1) await waitTurn();
};

/**
 * Sends orders at the same time, at one of three paces: all in one tick, each after a random delay, or by the
 * system's pauses. A delay is between a tenth of the measured latency and twice the latency. Returns a lane
 * for each order, with the moments of its sending and its answer as numbers of one counter.
 */
export const sendConcurrently = async (
  orders: readonly Order[],
  pace: Pace,
  answered: (order: Order) => Promise<Answer>,
  { latencyMs, pauses }: { readonly latencyMs: number; readonly pauses: Pauses | undefined },
): Promise<readonly Lane[]> => {
  let clock = 0;
  const tick = () => (clock += 1);
  const chance = pace.is === 'lock-step' ? () => 0 : createRandom(pace.seed);

  const sendDelayed = async (order: Order, delay: number): Promise<Lane> => {
    if (pace.is === 'staggered') await waitStaggered(pauses === undefined ? latencyMs : 0, delay);
    const sent = tick();
    const answer = await answered(order);
    return { order, answer, sent, answered: answer.is === 'unknown' ? null : tick() };
  };

  const all = () => Promise.all(orders.map((order) => sendDelayed(order, chance())));
  return pace.is === 'pauses' && pauses !== undefined ? pauses.within(pace.seed, all) : all();
};
