import type { Group } from '../../../aggregates/index.js';
import type { GroupId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface GroupKnown {
  readonly code: 'group-known';
  readonly group: GroupId;
}

export const newGroup = ruling(
  {
    id: 'ORDER-5',
    en: 'Each reading order has an id of its own.',
    ja: '読みたい順予約の番号は、それぞれ異なる。',
  },
  (group: GroupId, members: Group): Ruling<GroupKnown> =>
    refusedUnless(members.length === 0, { code: 'group-known', group }),
);
