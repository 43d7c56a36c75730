import type { Group } from '../../aggregates/index.js';
import type { BorrowerId, GroupId } from '../../vocabulary/index.js';
import { found, refused, ruling } from '../rule.js';

export const groupKnown = ruling(
  {
    id: 'ORDER-9',
    en: "The reading order exists. A borrower gets the same answer for another borrower's reading order as for an unknown one.",
    ja: '読みたい順予約が存在する。他の利用者のものは、本人にとって存在しない。',
  },
  (group: GroupId, asking: BorrowerId, members: Group) =>
    members.length > 0 && members.every(({ borrower }) => borrower === asking)
      ? found(members, { group, members: members.length })
      : refused({ code: 'group-unknown', group }),
);
