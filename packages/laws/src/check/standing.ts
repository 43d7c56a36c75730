import { type Law, laws, type Terms } from '../guide/index.js';
import type { Declared } from '../system/declared.js';

/** A law's effect on a system: it binds it, leaves it free, or cannot be checked without `for`. */
export type Standing = 'binds' | 'free' | { readonly for: string };

const lacks: Readonly<Record<string, (declared: Declared) => boolean>> = {
  clock: ({ clock }) => clock === 'real',
  parallel: ({ parallel }) => parallel < 2,
  places: ({ levels }) => !levels.includes('places'),
  notices: ({ levels }) => !levels.includes('notices'),
  repeats: ({ repeats }) => repeats === 'no',
  restart: ({ restarts }) => !restarts,
};

/** The name of a law's first requirement that the system does not declare. */
const missing = (declared: Declared, { level, number, needs = [] }: Law): string | undefined => {
  if (!declared.levels.includes(level)) return level;
  if (number !== undefined && declared.numbers[number] === null) return `numbers.${number}`;
  return needs.find((need) => lacks[need]?.(declared));
};

export const standingOf = (declared: Declared, law: Law): Standing => {
  const lacking = missing(declared, law);
  if (lacking !== undefined) return { for: lacking };
  return law.reading !== undefined && declared.readings[law.reading] === 'own' ? 'free' : 'binds';
};

/** The terms for judging a system: the laws and reasons that its declaration implies. */
export const termsOf = (declared: Declared): Terms => ({
  laws: laws.filter((law) => standingOf(declared, law) === 'binds'),
  free: laws.filter((law) => standingOf(declared, law) === 'free'),
  reasons: declared.reasons,
  ownReasons: declared.ownReasons,
});
