import type { LastStep } from '../../../aggregates/index.js';
import type { LendingEvent } from '../../../events/index.js';
import type { CommandId, Instant } from '../../../vocabulary/index.js';
import { refused, refusedUnless, ruling, type Ruling } from '../../rule.js';
import type { NothingToUndo } from './something-to-undo.js';

export interface NotTheLast {
  readonly code: 'not-the-last';
}

/** The event to undo, and the command that recorded it. */
interface ToUndo {
  readonly type: LendingEvent['type'];
  readonly at: Instant;
  readonly command: CommandId;
}

export const stillTheLast = ruling(
  {
    id: 'UNDO-4',
    en: 'A command is undone only if nothing has happened since to its loan. It is undone once.',
    ja: '操作を取り消せるのは、その貸出にその後何も起きていないときに限る。取り消せるのは1度である。',
  },
  (
    { type, at, command }: ToUndo,
    { last }: Pick<LastStep<unknown>, 'last'>,
  ): Ruling<NotTheLast | NothingToUndo> => {
    if (last?.type === 'Undone' && last.data.command === command) return refused({ code: 'nothing-to-undo' });
    const isLast = last?.type === type && last.data.at === at;
    return refusedUnless(isLast, { code: 'not-the-last' }, { last: last?.type });
  },
);
