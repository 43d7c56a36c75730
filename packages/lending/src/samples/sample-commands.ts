import { decisions, type Decisions, type LendingCommand } from '../decisions/index.js';
import * as short from './short/index.js';

/** The short function for each type of command. Each can be called without arguments. */
const verbs: Readonly<Record<keyof Decisions, () => LendingCommand>> = short;

type Samples = { readonly [Name in keyof Decisions]: ReturnType<(typeof short)[Name]> };

/** A valid command of every type, made by its short function without arguments. */
export const sampleCommands = Object.fromEntries(
  Object.keys(decisions).map((name) => [name, verbs[name as keyof Decisions]()]),
) as Samples;
