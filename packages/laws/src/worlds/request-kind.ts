import { listKeptReservations, type KeptReservation, type Ledger, type World } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** Turns a kind of request and two random numbers into a move, if the ledger allows it. */
export type RequestKind = (ledger: Ledger, who: number, what: number) => Move | undefined;

export const oneOf = <Value>(all: readonly Value[], chance: number): Value | undefined =>
  all[chance % all.length];

/** A title without copies. */
const nowhere = 'NOWHERE';

const titlesOf = ({ copies }: World): readonly string[] => [
  ...new Set(copies.map(({ title }) => title)),
  nowhere,
];

/** A random title. The first titles are more frequent, so that people compete for them. */
export const pickTitle = ({ world }: Ledger, chance: number): string => {
  const titles = titlesOf(world);
  const first = chance % titles.length;
  const second = Math.floor(chance / titles.length) % titles.length;
  return titles[Math.min(first, second)] ?? nowhere;
};

export const pickPerson = ({ world }: Ledger, chance: number): string =>
  oneOf(world.people, chance)?.who ?? '';

export const pickOtherPerson = ({ world }: Ledger, who: string, chance: number): string | undefined =>
  oneOf(
    world.people.filter((one) => one.who !== who),
    chance,
  )?.who;

export const pickTitles = (ledger: Ledger, who: number, what: number): readonly string[] =>
  [what, what * 7 + who, what * 13 + 3 * who].map((chance) => pickTitle(ledger, chance));

export const pickKept = (ledger: Ledger, chance: number): KeptReservation | undefined =>
  oneOf(listKeptReservations(ledger), chance);
