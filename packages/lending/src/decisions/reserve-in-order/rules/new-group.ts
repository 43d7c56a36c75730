import type { Group } from '../../../aggregates/index.js';
import type { GroupId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const newGroup = ruling(
  {
    id: 'ORDER-5',
    en: 'Each reading order has an id of its own.',
    ja: '読みたい順予約の番号は、それぞれ異なる。',
  },
  (group: GroupId, members: Group) => refusedUnless(members.length === 0, { code: 'group-known', group }),
);
