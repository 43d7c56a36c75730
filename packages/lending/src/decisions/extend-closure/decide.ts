import { reading, requiring } from '@torioki/event-store';
import { uniq } from 'fp-ts/lib/NonEmptyArray.js';
import { Eq } from 'fp-ts/lib/string.js';
import { isAnnounced, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { closable } from './closable.js';
import { ExtendClosure } from './command.js';
import { dueAfterIt } from './rules/due-after-it.js';

/** A list that names a place twice closes it once. No publication removes a place. */
export const extendClosure = decision(ExtendClosure, function* ({ at, places: named, from, until, dueOn }) {
  const { published } = yield* reading({
    published: undoneOnlyBy(rulesInForce, 'ClosureExtended', 'PickupLocationClosed'),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  const places = named === 'all' ? named : uniq<LocationId>(Eq)(named);
  yield* requiring(closable(published, places, today));
  yield* requiring(publishable({ from, until, days: [], today }));
  yield* requiring(dueAfterIt({ until, dueOn }));
  const closure = { places, from, until, dueOn };
  yield* requiring(notSoAlready(isAnnounced(published, closure)));
  return [{ type: 'ClosureExtended', data: { at, ...closure } }];
});
