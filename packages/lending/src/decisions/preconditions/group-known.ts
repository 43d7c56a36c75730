import * as E from 'fp-ts/lib/Either.js';
import type { Group } from '../../aggregates/index.js';
import type { BorrowerId, GroupId } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface GroupUnknown {
  readonly code: 'group-unknown';
  readonly group: GroupId;
}

/** ORDER-9. The reading order is known; that of another borrower does not exist for this one. */
export const groupKnown = (
  group: GroupId,
  asking: BorrowerId,
  members: Group,
): Ruling<GroupUnknown, Group> =>
  members.length > 0 && members.every(({ borrower }) => borrower === asking)
    ? E.right(members)
    : refused({ code: 'group-unknown', group });
