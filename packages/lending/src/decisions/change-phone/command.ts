import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron has another phone number; saying the old one is enough (R95, R96). */
export const ChangePhone = command('ChangePhone', ['patron', 'counter', 'general-materials'], {
  patron: PatronId,
  /** What the registry answered about the old number that the patron said. */
  oldNumberMatches: t.boolean,
  /** Whether it is another than the one that is registered. */
  differs: t.boolean,
});
export type ChangePhone = CommandOf<typeof ChangePhone>;
