import { reading, requiring } from '@torioki/event-store';
import { patron, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { registered } from '../preconditions/registered.js';
import { DeclareBranchRegistration } from './command.js';
import { isABranch } from './rules/is-a-branch.js';

export const declareBranchRegistration = decision(
  DeclareBranchRegistration,
  function* ({ at, patron: id, location }) {
    const { published, known } = yield* reading({
      published: undoneOnlyBy(rulesInForce, 'PickupLocationChanged'),
      known: undoneOnlyBy(patron(id), 'BranchRegistrationDeclared'),
    });
    const theirs = yield* requiring(registered(id, known));
    yield* requiring(notSoAlready(theirs.branches.has(location)));
    const place = yield* requiring(locationKnown(published, location));
    yield* requiring(isABranch(place));
    return [{ type: 'BranchRegistrationDeclared', data: { at, patron: id, location } }];
  },
);
