import type { Answer, Lane, Order } from '../guide/index.js';
import { createRandom, waitTurn } from '../system/random.js';
import type { Seams } from '../system/seams.js';
import type { Pace } from './move.js';

/**
 * The longest delay of a staggered order in turns of the event loop. It applies to a system in this process,
 * and to any system whose latency is too short for a timer. /
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
 * Sends orders at the same time, at one of three paces. They go out in one tick, each after a random delay
 * from a tenth to twice the measured latency, or as the seams release them. Each lane has the times of its
 * sending and its answer.
 */
export const sendConcurrently = async (
  orders: readonly Order[],
  pace: Pace,
  answered: (order: Order) => Promise<Answer>,
  { latencyMs, seams }: { readonly latencyMs: number; readonly seams: Seams | undefined },
): Promise<readonly Lane[]> => {
  let clock = 0;
  const tick = () => (clock += 1);
  const chance = pace.is === 'lock-step' ? () => 0 : createRandom(pace.seed);

  const sendDelayed = async (order: Order, delay: number): Promise<Lane> => {
    if (pace.is === 'staggered') await waitStaggered(seams === undefined ? latencyMs : 0, delay);
    const sent = tick();
    const answer = await answered(order);
    return { order, answer, sent, answered: answer.is === 'unknown' ? null : tick() };
  };

  const all = () => Promise.all(orders.map((order) => sendDelayed(order, chance())));
  return pace.is === 'seams' && seams !== undefined ? seams.within(pace.seed, all) : all();
};
