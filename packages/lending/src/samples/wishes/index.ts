import type { CommandType, LendingCommand } from '../../decisions/index.js';
import { sampleCommands } from '../sample-commands.js';
import { anew, on } from '../short/told.js';
import { daily } from './daily.js';
import { rare } from './rare.js';
import { thingsAfter } from './things.js';
import type { Way, Wishing } from './wishing.js';

const nothingYet: Wishing = { things: thingsAfter([]), borrower: 1, nth: 0, day: 7, fresh: 1 };

const written: Readonly<Record<string, Way>> = { ...daily, ...rare };
const wished = new Set(Object.values(written).map((way) => way(nothingYet).type));

/** For each type of command that no wish is written for, its sample. */
const samples: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.values(sampleCommands)
    .filter(({ type }) => !wished.has(type))
    .map((sample) => [sample.type, () => anew<LendingCommand>(sample)]),
);

/** A wish to do something. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType;

/** What is wished day by day. */
export const often = Object.keys(daily) as readonly Wish[];

/** What is wished now and then. */
export const nowAndThen = Object.keys({ ...rare, ...samples }) as readonly Wish[];

/** How each wish becomes a command. */
export const wishes: Readonly<Record<string, Way>> = { ...written, ...samples };

/** The command that a wish becomes at noon of its day. */
export const wishFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const way = wishes[wish];
  if (way === undefined) throw new Error(`nothing is wished that is called ${wish}`);
  return on(wishing.day, way(wishing));
};

export { thingsAfter } from './things.js';
export type { Way, Wishing } from './wishing.js';
