import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron set or corrected the mail address; the registry holds it (R5, R90). */
export const SetMailAddress = command('SetMailAddress', ['patron', 'counter', 'general-materials'], {
  patron: PatronId,
  /** Whether it is another than the one that is registered. */
  differs: t.boolean,
});
export type SetMailAddress = CommandOf<typeof SetMailAddress>;
