import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron has another phone number; saying the old one is enough (R95, R96). */
export const ChangePhone = command(
  ['ChangePhone', '電話番号の変更'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    /** Whether the old number that the patron said is the registered one. */
    oldNumberMatches: t.boolean,
    /** Whether the new number differs from the registered one. */
    differs: t.boolean,
  },
);
export type ChangePhone = CommandOf<typeof ChangePhone>;
