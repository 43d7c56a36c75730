import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId, LocationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { copyAtThisPlace } from './rules/copy-at-this-place.js';

/** Records that a branch or counter sends a copy back to the headquarters (A40). */
const ShipReturn = command(['ShipReturn', '本館への返送'], ['branch', 'counter'], {
  copy: CopyId,
  location: LocationId,
});

export const shipReturn = decision(ShipReturn, function* ({ at, copy: id, location }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, from } = yield* requiring(copyIs(id, found, 'to-send-back'));
  yield* requiring(copyAtThisPlace(location, from));
  return [{ type: 'ReturnShipped', data: { at, copy: id, title, location } }];
});
