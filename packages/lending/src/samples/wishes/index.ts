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

/** Functions that make a sample command, for the types of commands that are missing in `daily` and `rare`. */
const samples: Readonly<Record<string, MakeWishedCommand>> = Object.fromEntries(
  Object.values(sampleCommands)
    .filter(({ type }) => !wished.has(type))
    .map((sample) => [sample.type, () => withNewId<LendingCommand>(sample)]),
);

/** A wish is a request of a generated person: a name in `daily` or `rare`, or a type of command. */
export type Wish = keyof typeof daily | keyof typeof rare | CommandType;

/** The names of the wishes on a usual day. */
export const dailyWishes = Object.keys(daily) as readonly Wish[];

/** The names of the rare wishes. */
export const rareWishes = Object.keys({ ...rare, ...samples }) as readonly Wish[];

export const wishes: Readonly<Record<string, MakeWishedCommand>> = { ...written, ...samples };

/** Makes the command for a wish, at noon of the day in its situation. */
export const makeWishedCommand = (wish: Wish, wishing: WishSituation): LendingCommand => {
  const way = wishes[wish];
  if (way === undefined) throw new Error(`the wish ${wish} is unknown`);
  return atNoonOf(wishing.day, way(wishing));
};

export { foldStates } from './states.js';
export type { MakeWishedCommand, WishSituation } from './situation.js';
