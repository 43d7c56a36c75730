import type { CommandType, LendingCommand, RefusalCode } from '@torioki/lending';
import { on, sampleRefusals } from '@torioki/lending/samples';
import { daily } from './daily-wishes.js';
import { fromScenarios } from './from-scenarios.js';
import { mistakes } from './mistakes.js';
import { outOfReach } from './out-of-reach.js';
import { rare } from './rare-wishes.js';
import type { Wishes, Wishing } from './wishing.js';

const seldom: Wishes = { ...rare, ...fromScenarios };
const usual: Wishes = { ...daily, ...seldom };

const mistaken: Partial<Wishes> = mistakes;

/** A wish to do something, or to be refused with a code. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType | RefusalCode;

/** What is wished day by day. */
export const often = Object.keys(daily) as readonly Wish[];

/** What is wished now and then. */
export const nowAndThen = Object.keys(seldom) as readonly Wish[];

/** What may be refused in a crowd. */
export const inVain: readonly RefusalCode[] = [
  ...(Object.keys(mistakes) as readonly (keyof typeof mistakes)[]),
  ...(Object.keys(sampleRefusals) as readonly RefusalCode[]).filter(
    (code) => !(code in mistakes) && !(code in outOfReach),
  ),
];

/** A mistake. If none is written for a code, anything that anybody wishes. */
const waysTo = (wish: Wish): readonly Wishes[string][] => {
  const way = usual[wish] ?? mistaken[wish];
  return way ? [way] : Object.values(usual);
};

/** The commands that a wish may become. */
export const commandsFor = (wish: Wish, wishing: Wishing): readonly LendingCommand[] =>
  waysTo(wish).map((way) => on(wishing.day, way(wishing)));

/** The code that must refuse a mistaken wish. */
export const refusing = (wish: Wish): RefusalCode | undefined =>
  wish in usual ? undefined : (wish as RefusalCode);
