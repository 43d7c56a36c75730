import type { LendingCommand } from '../../samples/index.js';
import { daily } from './daily-wishes.js';
import { mistakes } from './mistakes.js';
import { on } from './commands.js';
import { rare } from './rare-wishes.js';
import type { Wishes, Wishing } from './wishing.js';

export type Mistake = keyof typeof mistakes;
export type Wish = keyof typeof daily | keyof typeof rare | Mistake;

const wishes: Readonly<Record<Wish, Wishes[string]>> = { ...daily, ...rare, ...mistakes };

/** The command that a wish comes to. */
export const commandFor = (wish: Wish, wishing: Wishing): LendingCommand =>
  on(wishing.day, wishes[wish](wishing));

/** The code that refuses a wish, where it is a mistake. */
export const refusing = (wish: Wish): Mistake | undefined =>
  wish in mistakes ? (wish as Mistake) : undefined;
