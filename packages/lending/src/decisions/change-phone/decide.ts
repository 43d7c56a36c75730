import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { oldNumberKnown } from './rules/old-number-known.js';

/** Records that a patron has another phone number. As proof, the old number is enough (R95, R96). */
const ChangePhone = command(['ChangePhone', '電話番号の変更'], ['patron', 'counter', 'general-materials'], {
  patron: PatronId,
  /** Whether the patron gave the registered number as the old number. */
  oldNumberMatches: t.boolean,
  /** Whether the new number differs from the registered one. */
  differs: t.boolean,
});

export const changePhone = peopleDecision(ChangePhone, function* (command) {
  const { at, actor, patron, oldNumberMatches, differs } = command;
  yield* requiring(notOnWeb(actor));
  yield* requiring(oldNumberKnown(oldNumberMatches));
  yield* requiring(changesSomething(!differs));
  return [{ type: 'PhoneChanged', data: { at, patron } }];
});
