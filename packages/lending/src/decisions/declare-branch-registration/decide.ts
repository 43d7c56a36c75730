import { requiring } from '@torioki/event-store';
import { peopleDecision, published } from '../people-decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { DeclareBranchRegistration } from './command.js';
import { isABranch } from './rules/is-a-branch.js';

export const declareBranchRegistration = peopleDecision(DeclareBranchRegistration, function* (command) {
  const { at, patron, location, differs } = command;
  yield* requiring(notSoAlready(!differs));
  const place = yield* requiring(locationKnown(yield* published(), location));
  yield* requiring(isABranch(place));
  return [{ type: 'BranchRegistrationDeclared', data: { at, patron, location } }];
});
