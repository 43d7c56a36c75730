import { hash } from 'node:crypto';
import { v4 as uuid } from 'uuid';

/** A sequence of chances and ids, determined by a seed. */
export interface Dice {
  happens(probability: number): boolean;
  /** A whole number, including both ends. */
  between(least: number, most: number): number;
  /** An element of a list. A larger `leaning` prefers earlier elements. */
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
