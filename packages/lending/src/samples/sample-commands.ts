import { decisions, type Decisions, type LendingCommand } from '../decisions/index.js';
import * as short from './short/index.js';

/** Each command has its verb, and a verb can be told without arguments. */
const verbs: Readonly<Record<keyof Decisions, () => LendingCommand>> = short;

type Samples = { readonly [Name in keyof Decisions]: ReturnType<(typeof short)[Name]> };

/** A well-formed command of every kind: what its short verb tells without arguments. */
export const sampleCommands = Object.fromEntries(
  Object.keys(decisions).map((name) => [name, verbs[name as keyof Decisions]()]),
) as Samples;
