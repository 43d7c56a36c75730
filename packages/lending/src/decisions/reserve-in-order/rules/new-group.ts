import type { Group } from '../../../aggregates/index.js';
import type { GroupId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface GroupKnown {
  readonly code: 'group-known';
  readonly group: GroupId;
}

/** ORDER-5. Each reading order has an id of its own. */
export const newGroup = (group: GroupId, members: Group): Ruling<GroupKnown> =>
  members.length === 0 ? passed : refused({ code: 'group-known', group });
