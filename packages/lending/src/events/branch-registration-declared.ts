import { Instant, LocationId, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A patron declared a registration at a branch (R27, A46). */
export const BranchRegistrationDeclared = event(
  ['BranchRegistrationDeclared', '図書館での利用登録が申告された'],
  {
    at: Instant,
    patron: PatronId,
    location: LocationId,
  },
  ['patron'],
);
