import { randomUUID } from 'node:crypto';
import type { LendingCommand } from '../../decisions/index.js';
import { addDays, type BorrowerId, type CommandId, type Label } from '../../vocabulary/index.js';
import type { LocalDate, LocationId, TitleId } from '../../vocabulary/index.js';
import { abashiri, assemblyRoom, headquarters, home, wakkanai, type SamplePlace } from '../library.js';
import { tokyo } from '../tokyo.js';

/** The places of the library: two counters, two branches, a home. */
export const places = { hq: headquarters, gikai: assemblyRoom, wkn: wakkanai, abs: abashiri, home } as const;
export type PlaceKey = keyof typeof places;

/** Places that are not published in the sample library. */
const unknown = {
  nowhere: { ...wakkanai, location: 'OTARU' as LocationId },
  elsewhere: { ...wakkanai, location: 'FURANO' as LocationId },
};

/** A place, published or not. */
export type AnyPlaceKey = PlaceKey | keyof typeof unknown;

export const locationOf = (place: AnyPlaceKey): LocationId => ({ ...places, ...unknown })[place].location;

export const borrowerId = (n: number) =>
  `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}` as BorrowerId;

/** A day of April 2021. Numbers after 30 continue into May: 31 is 1 May. */
export const dayOfApril = (day: number): LocalDate => addDays('2021-03-31' as LocalDate, day);

export const noonOf = (day: number): string => `${dayOfApril(day)} 12:00`;

/** The time of short commands, unless you pass another one: noon on the 7th. */
export const usualTime = noonOf(7);

/** Moves a command to noon of another day. */
export const atNoonOf = <Given extends LendingCommand>(day: number, command: Given): Given => ({
  ...command,
  at: tokyo(noonOf(day)),
});

/** Gives a command another id, so that it is a new command. */
export const withNewId = <Given extends LendingCommand>(command: Given): Given => ({
  ...command,
  id: randomUUID() as CommandId,
});

/** The title of a copy. Titles have one letter; copies are named after them, such as a-1 and a-2. */
export const titleOf = (copy: string) => copy.slice(0, 1) as TitleId;

/** A line of an order: reservation number, title, pickup place and, in a reading order, rank. */
export type Line = readonly [reservation: number, title: string, place: AnyPlaceKey, rank?: number];

/** A branch that is not yet in the list of pickup locations. */
export const newBranch = {
  ...wakkanai,
  location: 'NEW',
  name: '新館' as Label,
  transitDays: 3,
} as SamplePlace;

/** A branch that was closed. */
export const oldBranch = { ...wakkanai, location: 'OLD', name: '旧館' as Label } as SamplePlace;

/** The same command, with the closed branch as its place. */
export const forOldBranch = <Given extends LendingCommand & Pick<SamplePlace, 'location'>>(
  command: Given,
): Given => ({
  ...command,
  location: oldBranch.location,
});

/** Makes an element for each argument, or for the usual arguments if you pass no arguments. */
export const makeSome = <Asked, Made>(
  lines: readonly Asked[],
  usually: readonly [Asked, ...Asked[]],
  make: (one: Asked, index: number) => Made,
): [Made, ...Made[]] => {
  const [first = usually[0], ...rest] = lines.length > 0 ? lines : usually;
  return [make(first, 0), ...rest.map((one, index) => make(one, index + 1))];
};
