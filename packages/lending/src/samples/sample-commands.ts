import { decisions, type Decisions, type LendingCommand } from '../decisions/index.js';
import * as short from './short/index.js';

/** Each command has a verb, which can be called without arguments. */
const verbs: Readonly<Record<keyof Decisions, () => LendingCommand>> = short;

type Samples = { readonly [Name in keyof Decisions]: ReturnType<(typeof short)[Name]> };

/** A valid command of every kind, made by its short verb without arguments. */
export const sampleCommands = Object.fromEntries(
  Object.keys(decisions).map((name) => [name, verbs[name as keyof Decisions]()]),
) as Samples;
