import { hash } from 'node:crypto';
import { v4 as uuid } from 'uuid';

/** Chances and ids that follow from a seed, one after the other. */
export interface Dice {
  happens(probability: number): boolean;
  /** A whole number; both ends may come. */
  between(least: number, most: number): number;
  /** One of a list, the earlier ones more often the more it leans. */
  of<Of>(list: readonly [Of, ...Of[]], leaning?: number): Of;
  id(): string;
}

export const diceOf = (seed: number): Dice => {
  let thrown = 0;
  const bytes = () => hash('sha256', `${seed} ${(thrown += 1)}`, 'buffer');
  const chance = () => bytes().readUIntBE(0, 6) / 2 ** 48;
  return {
    happens: (probability) => chance() < probability,
    between: (least, most) => least + Math.floor(chance() * (most - least + 1)),
    of: (list, leaning = 1) => list[Math.floor(chance() ** leaning * list.length)] ?? list[0],
    id: () => uuid({ random: bytes() }),
  };
};
