import { type Law, laws, type Terms } from '../guide/index.js';
import type { FullDeclaration } from '../system/complete-declaration.js';

/**
 * How a law applies to a system. `binds`: the system must keep the law. `free`: the system has its own
 * reading of the guide. `for`: the law cannot be checked, because the system lacks this feature.
 */
export type Applicability = 'binds' | 'free' | { readonly for: string };

const isUndeclared: Readonly<Record<string, (declared: FullDeclaration) => boolean>> = {
  clock: ({ clock }) => clock === 'real',
  parallel: ({ parallel }) => parallel < 2,
  places: ({ levels }) => !levels.includes('places'),
  notices: ({ levels }) => !levels.includes('notices'),
  repeats: ({ repeats }) => repeats === 'no',
  restart: ({ restarts }) => !restarts,
  undo: ({ undoes }) => !undoes,
};

/** The name of a law's first requirement that the system does not declare. */
const findMissingDeclaration = (
  declared: FullDeclaration,
  { level, number, needs = [] }: Law,
): string | undefined => {
  if (!declared.levels.includes(level)) return level;
  if (number !== undefined && declared.numbers[number] === null) return `numbers.${number}`;
  return needs.find((need) => isUndeclared[need]?.(declared));
};

export const findApplicability = (declared: FullDeclaration, law: Law): Applicability => {
  const missing = findMissingDeclaration(declared, law);
  if (missing !== undefined) return { for: missing };
  return law.reading !== undefined && declared.readings[law.reading] === 'own' ? 'free' : 'binds';
};

/** Derives the terms for judging a system from the system's declaration. */
export const termsOf = (declared: FullDeclaration): Terms => ({
  laws: laws.filter((law) => findApplicability(declared, law) === 'binds'),
  free: laws.filter((law) => findApplicability(declared, law) === 'free'),
  reasons: declared.reasons,
  ownReasons: declared.ownReasons,
});
