import type { LendingCommand } from '../../testing/index.js';
import { daily } from './daily-wishes.js';
import { rare } from './rare-wishes.js';
import type { Wishes, Wishing } from './wishing.js';

export type Wish = keyof typeof daily | keyof typeof rare;

/** The order that a wish comes to. */
export const orderFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const wishes: Readonly<Record<Wish, Wishes[string]>> = { ...daily, ...rare };
  return wishes[wish](wishing);
};
