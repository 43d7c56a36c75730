import * as t from 'io-ts';
import { LocationId, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron says to be registered at a branch; the cards are checked at the pickup (R27, A46). */
export const DeclareBranchRegistration = command(
  ['DeclareBranchRegistration', '図書館での利用登録の申告'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    location: LocationId,
    /** Whether the patron says so for the first time. */
    differs: t.boolean,
  },
);
export type DeclareBranchRegistration = CommandOf<typeof DeclareBranchRegistration>;
