import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { changesSomething } from '../preconditions/changes-something.js';

/**
 * Records that a mail address was set, corrected or removed (R5, R90). Only the registry stores the address.
 */
const SetMailAddress = command(
  ['SetMailAddress', 'メールアドレスの登録'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    /** Whether the new address differs from the registered one. */
    differs: t.boolean,
  },
);

export const setMailAddress = peopleDecision(SetMailAddress, function* ({ at, patron, differs }) {
  yield* requiring(changesSomething(!differs));
  return [{ type: 'MailAddressSet', data: { at, patron } }];
});
