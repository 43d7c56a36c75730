import { location } from './seed.js';

const asCaller = (token: string) => ({ Authorization: `Bearer ${token}` });

const tokenOf = (name: string): string => `token-of-the-caller-${name}`;

export const asOffice = asCaller(tokenOf('office'));
export const asCounter = asCaller(tokenOf('counter'));

/** The names of the callers who follow views. One caller may follow two. */
export const followers: readonly string[] = ['f1', 'f2', 'f3', 'f4'];

export const asFollower = (name: string) => asCaller(tokenOf(name));

const counters = ['counter', ...followers];

const variableOf = (name: string): string => `TOKEN_${name.toUpperCase()}`;

/** The callers in the library's file. */
export const callers = [
  { name: 'office', role: 'general-materials', staff: 'G-01' },
  ...counters.map((name, index) => ({ name, role: 'counter', staff: `C-0${index + 1}` })),
].map(({ name, ...caller }) => ({ ...caller, location, token: { env: variableOf(name) } }));

/** The environment variables with the secrets of the callers. */
export const tokens: Readonly<Record<string, string>> = Object.fromEntries(
  ['office', ...counters].map((name) => [variableOf(name), tokenOf(name)]),
);
