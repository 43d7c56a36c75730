import type { Group, LastStep } from '../../../aggregates/index.js';
import type { DataOf, LendingEvent } from '../../../events/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';

export interface UsedSince {
  readonly code: 'used-since';
}

export const turnNotUsed = ruling(
  {
    id: 'UNDO-9',
    en: 'If the command gave a turn to the next reservation of a reading order, the undo takes this turn back. If the reading order has changed since, for example because the turn was used, the command is not undone.',
    ja: '操作によって読みたい順の次の予約に順番が来ていれば、取消しによってその順番もなくなる。その順番が使われるなど、読みたい順にその後の変化があれば、取り消せない。',
  },
  (
    cause: LendingEvent<'Secured' | 'PickedUp' | 'CameBack' | 'DeclaredLost'>,
    { last, earlier }: LastStep<Group>,
  ): Ruling<UsedSince, DataOf<'TurnCame'> | null> => {
    const isCause = (event: LendingEvent | null) =>
      event?.type === cause.type &&
      event.data.at === cause.data.at &&
      event.data.reservation === cause.data.reservation;
    if (isCause(last)) return found(null, { turn: null });
    return last?.type === 'TurnCame' && isCause(earlier.last)
      ? found(last.data, { turn: last.data.reservation })
      : refused({ code: 'used-since' });
  },
);
