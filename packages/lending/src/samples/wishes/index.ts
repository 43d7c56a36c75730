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

/** A sample command for each type without a written wish. */
const samples: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.values(sampleCommands)
    .filter(({ type }) => !wished.has(type))
    .map((sample) => [sample.type, () => anew<LendingCommand>(sample)]),
);

/** The name of a wish, or the type of a command. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType;

/** The wishes of a usual day, by name. */
export const often = Object.keys(daily) as readonly Wish[];

/** The rare wishes, by name. */
export const nowAndThen = Object.keys({ ...rare, ...samples }) as readonly Wish[];

export const wishes: Readonly<Record<string, Way>> = { ...written, ...samples };

/** The command for a wish, at noon of its day. */
export const wishFor = (wish: Wish, wishing: Wishing): LendingCommand => {
  const way = wishes[wish];
  if (way === undefined) throw new Error(`nothing is wished that is called ${wish}`);
  return on(wishing.day, way(wishing));
};

export { thingsAfter } from './things.js';
export type { Way, Wishing } from './wishing.js';
