import type { LastStep } from '../../../aggregates/index.js';
import type { LendingEvent } from '../../../events/index.js';
import type { CommandId, Instant } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { Back } from '../make-undone.js';
import type { NothingToUndo } from './something-to-undo.js';

export interface NotTheLast {
  readonly code: 'not-the-last';
}

/** The event to undo, the situation before it, and the command that recorded it. */
interface ToUndo<Type, From> {
  readonly type: Type;
  readonly from: From;
  readonly at: Instant;
  readonly command: CommandId;
}

/** The event that is undone, and the situation that comes back. */
interface LastEvent<Before> {
  readonly last: LendingEvent<Back['is']>;
  readonly before: Before;
}

export const stillTheLast = ruling(
  {
    id: 'UNDO-4',
    en: 'A command is undone only if nothing has happened since to its loan, its copy or its reservation. It is undone once.',
    ja: '操作を取り消せるのは、その貸出、資料、予約にその後何も起きていないときに限る。取り消せるのは1度である。',
  },
  <Type extends Back['is'], State extends { readonly is: string }, From extends State['is']>(
    { type, from, at, command }: ToUndo<Type, From>,
    { last, before }: LastStep<State>,
  ): Ruling<NotTheLast | NothingToUndo, LastEvent<Extract<State, { readonly is: From }>>> => {
    if (last?.type === 'Undone' && last.data.command === command) return refused({ code: 'nothing-to-undo' });
    const isLast = last?.type === type && last.data.at === at && before.is === from;
    return isLast
      ? found({ last: last, before: before as Extract<State, { readonly is: From }> }, { last: last.type })
      : refused({ code: 'not-the-last' });
  },
);
