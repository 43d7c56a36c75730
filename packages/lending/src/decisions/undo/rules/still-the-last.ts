import type { LastStep } from '../../../aggregates/index.js';
import type { LendingEvent } from '../../../events/index.js';
import type { CommandId, Instant } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { Back } from '../make-undone.js';
import type { NothingToUndo } from './something-to-undo.js';

export interface NotTheLast {
  readonly code: 'not-the-last';
}

/** The type of the event to undo, and the command that recorded it. */
interface ToUndo {
  readonly type: Back['is'];
  readonly at: Instant;
  readonly command: CommandId;
}

/** The event that is undone, and the situation that comes back. */
interface LastEvent {
  readonly last: LendingEvent<Back['is']>;
  readonly back: Back;
}

export const stillTheLast = ruling(
  {
    id: 'UNDO-4',
    en: 'A command is undone only if nothing has happened since to its loan, its copy or its reservation. It is undone once.',
    ja: '操作を取り消せるのは、その貸出、資料、予約にその後何も起きていないときに限る。取り消せるのは1度である。',
  },
  <State>(
    { type, at, command }: ToUndo,
    { last, before }: LastStep<State>,
    restore: (before: State) => Back | null,
  ): Ruling<NotTheLast | NothingToUndo, LastEvent> => {
    if (last?.type === 'Undone' && last.data.command === command) return refused({ code: 'nothing-to-undo' });
    if (last?.type !== type || last.data.at !== at) return refused({ code: 'not-the-last' });
    const back = restore(before);
    return back === null
      ? refused({ code: 'not-the-last' })
      : found({ last: last, back }, { last: last.type });
  },
);
