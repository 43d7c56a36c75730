import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { LocationId, PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision, readRulesInForce } from '../people-decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { isABranch } from './rules/is-a-branch.js';

/**
 * Records a patron's statement that a branch has registered the patron (R27, A46). Staff check the cards at
 * the pickup.
 */
const DeclareBranchRegistration = command(
  ['DeclareBranchRegistration', '図書館での利用登録の申告'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    location: LocationId,
    /** Whether the patron declares this branch for the first time. */
    differs: t.boolean,
  },
);

export const declareBranchRegistration = peopleDecision(DeclareBranchRegistration, function* (command) {
  const { at, patron, location, differs } = command;
  yield* requiring(changesSomething(!differs));
  const place = yield* requiring(locationKnown(yield* readRulesInForce(), location));
  yield* requiring(isABranch(place));
  return [{ type: 'BranchRegistrationDeclared', data: { at, patron, location } }];
});
