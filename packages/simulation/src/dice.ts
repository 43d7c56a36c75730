import { hash } from 'node:crypto';
import { v4 as uuid } from 'uuid';

/** A source of random numbers and ids. The same seed gives the same sequence. */
export interface Dice {
  happens(probability: number): boolean;
  /** A random whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** A random element of a list. A larger `leaning` favours the first elements. */
  pick<Of>(list: readonly [Of, ...Of[]], leaning?: number): Of;
  id(): string;
}

export const diceOf = (seed: number): Dice => {
  let thrown = 0;
  const bytes = () => hash('sha256', `${seed} ${(thrown += 1)}`, 'buffer');
  const chance = () => bytes().readUIntBE(0, 6) / 2 ** 48;
  return {
    happens: (probability) => chance() < probability,
    between: (least, most) => least + Math.floor(chance() * (most - least + 1)),
    pick: (list, leaning = 1) => list[Math.floor(chance() ** leaning * list.length)] ?? list[0],
    id: () => uuid({ random: bytes() }),
  };
};
