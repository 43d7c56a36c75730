import type { CommandType, LendingCommand, RefusalCode } from '@torioki/lending';
import { on } from '@torioki/lending/samples';
import { daily } from './daily-wishes.js';
import { mistakes, withinReach } from './mistakes.js';
import type { rare } from './rare-wishes.js';
import { seldom, usual } from './usual-wishes.js';
import type { Wishing } from './wishing.js';

/** A wish to do something, or to be refused with a code. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType | RefusalCode;

/** What is wished day by day. */
export const often = Object.keys(daily) as readonly Wish[];

/** What is wished now and then. */
export const nowAndThen = Object.keys(seldom) as readonly Wish[];

/** What is wished in vain: to be refused with these. */
export const inVain = withinReach.filter((code) => code in mistakes);

/** The command that a wish becomes. */
export const commandFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const way = usual[wish] ?? mistakes[wish as RefusalCode];
  if (way === undefined) throw new Error(`nothing is wished to come to ${wish}`);
  return on(wishing.day, way(wishing));
};

/** The code that must refuse a mistaken wish. */
export const refusing = (wish: Wish): RefusalCode | undefined =>
  wish in usual ? undefined : (wish as RefusalCode);
