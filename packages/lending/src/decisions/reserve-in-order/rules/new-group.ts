import type { Group } from '../../../aggregates/index.js';
import { rule, type GroupId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface GroupKnown {
  readonly code: 'group-known';
  readonly group: GroupId;
}

export const newGroup = rule(
  {
    id: 'ORDER-5',
    en: 'Each reading order has an id of its own.',
    ja: '読みたい順予約の番号は、それぞれ異なる。',
  },
  (group: GroupId, members: Group): Ruling<GroupKnown> =>
    members.length === 0 ? passed : refused({ code: 'group-known', group }),
);
