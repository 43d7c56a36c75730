import { randomUUID } from 'node:crypto';
import type { LendingCommand } from '../../decisions/index.js';
import { addDays, type BorrowerId, type CommandId, type Label } from '../../vocabulary/index.js';
import type { LocalDate, LocationId, TitleId } from '../../vocabulary/index.js';
import { abashiri, assemblyRoom, headquarters, home, wakkanai, type Place } from '../library.js';
import { tokyo } from '../tokyo.js';

/** Where things happen: two counters, two branches, a home. */
export const places = { hq: headquarters, gikai: assemblyRoom, wkn: wakkanai, abs: abashiri, home } as const;
export type At = keyof typeof places;

/** Where they cannot happen: the library has published no such places. */
const unknown = {
  nowhere: { ...wakkanai, location: 'OTARU' as LocationId },
  elsewhere: { ...wakkanai, location: 'FURANO' as LocationId },
};

/** A place, on the list or not. */
export type Anywhere = At | keyof typeof unknown;

export const locationOf = (place: Anywhere): LocationId => ({ ...places, ...unknown })[place].location;

export const borrowerId = (n: number) =>
  `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}` as BorrowerId;

/** A day of April 2021; after the 30th they count on, so that 31 is the 1st of May. */
export const april = (day: number): LocalDate => addDays('2021-03-31' as LocalDate, day);

export const noon = (day: number): string => `${april(day)} 12:00`;

/** Short commands are given on the 7th at noon, unless somebody says when. */
export const usual = noon(7);

/** A command, given at noon of another day. */
export const on = <Given extends LendingCommand>(day: number, command: Given): Given => ({
  ...command,
  at: tokyo(noon(day)),
});

/** The same command, given once more: a command of its own. */
export const anew = <Given extends LendingCommand>(command: Given): Given => ({
  ...command,
  id: randomUUID() as CommandId,
});

/** Titles have one letter; their copies are named after them, a-1, a-2. */
export const titleOf = (copy: string) => copy.slice(0, 1) as TitleId;

/** What is reserved: which number it has, of which title, to be picked up where; in a reading order perhaps with a rank. */
export type Line = readonly [reservation: number, title: string, place: Anywhere, rank?: number];

/** A branch that is new in the list. */
export const newBranch = { ...wakkanai, location: 'NEW', name: '新館' as Label, transitDays: 3 } as Place;

/** A branch that was given up. */
export const oldBranch = { ...wakkanai, location: 'OLD', name: '旧館' as Label } as Place;

/** The same command for the branch that was given up. */
export const ofOldBranch = <Given extends LendingCommand & Pick<Place, 'location'>>(
  command: Given,
): Given => ({
  ...command,
  location: oldBranch.location,
});

/** Makes something of each thing that is asked for, or else of the usual. */
export const some = <Asked, Made>(
  asked: readonly Asked[],
  usually: readonly [Asked, ...Asked[]],
  make: (one: Asked, index: number) => Made,
): [Made, ...Made[]] => {
  const [first = usually[0], ...rest] = asked.length > 0 ? asked : usually;
  return [make(first, 0), ...rest.map((one, index) => make(one, index + 1))];
};
