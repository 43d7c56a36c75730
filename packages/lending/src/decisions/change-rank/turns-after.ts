import type { Group } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { rule, type GroupId, type Instant } from '../../vocabulary/index.js';

type Member = Group[number];

const isMovable = ({ is, wasSecured }: Member): boolean => is === 'waiting' && !wasSecured;

/**
 * The turns that are given or taken when the ranks of a reading order change. Pass the members in the new
 * order.
 */
export const turnsAfter = rule(
  {
    id: 'ORDER-10',
    en: 'Turns follow the ranks. If ranks change, the current turns move to the first reservations for which no copy was secured.',
    ja: '順番は優先順位に従う。優先順位が変わると、まだ資料が確保されていない予約のうち、優先順位が先のものに順番が移る。',
    guide: ['R45', 'A32'],
  },
  (members: Group, group: GroupId, at: Instant): readonly LendingEvent<'TurnPassedOn' | 'TurnCame'>[] => {
    const movable = members.filter(isMovable);
    const turns = movable.filter(({ turnCame }) => turnCame).length;
    const about = ({ reservation, title, borrower }: Member) => ({ at, reservation, title, borrower, group });
    return [
      ...movable
        .slice(turns)
        .filter(({ turnCame }) => turnCame)
        .map((one) => ({ type: 'TurnPassedOn', data: about(one) }) as const),
      ...movable
        .slice(0, turns)
        .filter(({ turnCame }) => !turnCame)
        .map((one) => ({ type: 'TurnCame', data: about(one) }) as const),
    ];
  },
);
