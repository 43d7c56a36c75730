import type { CommandType, LendingCommand } from '../../decisions/index.js';
import { sampleCommands } from '../sample-commands.js';
import { withNewId, atNoonOf } from '../short/values.js';
import { daily } from './daily.js';
import { rare } from './rare.js';
import { foldStates } from './states.js';
import type { MakeWishedCommand, WishSituation } from './situation.js';

const nothingYet: WishSituation = { states: foldStates([]), borrower: 1, nth: 0, day: 7, fresh: 1 };

const written: Readonly<Record<string, MakeWishedCommand>> = { ...daily, ...rare };
const wished = new Set(Object.values(written).map((way) => way(nothingYet).type));

/** A sample command for each type without a written wish. */
const samples: Readonly<Record<string, MakeWishedCommand>> = Object.fromEntries(
  Object.values(sampleCommands)
    .filter(({ type }) => !wished.has(type))
    .map((sample) => [sample.type, () => withNewId<LendingCommand>(sample)]),
);

/** The name of a wish, or the type of a command. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType;

/** The wishes of a usual day, by name. */
export const dailyWishes = Object.keys(daily) as readonly Wish[];

/** The rare wishes, by name. */
export const rareWishes = Object.keys({ ...rare, ...samples }) as readonly Wish[];

export const wishes: Readonly<Record<string, MakeWishedCommand>> = { ...written, ...samples };

/** The command for a wish, at noon of its day. */
export const makeWishedCommand = (wish: Wish, wishing: WishSituation): LendingCommand => {
  const way = wishes[wish];
  if (way === undefined) throw new Error(`nothing is wished that is called ${wish}`);
  return atNoonOf(wishing.day, way(wishing));
};

export { foldStates } from './states.js';
export type { MakeWishedCommand, WishSituation } from './situation.js';
