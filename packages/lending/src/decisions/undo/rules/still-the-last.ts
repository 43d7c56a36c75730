import type { LastStep } from '../../../aggregates/index.js';
import type { LendingEvent } from '../../../events/index.js';
import type { CommandId, Instant } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { Back } from '../make-undone.js';
import type { NothingToUndo } from './something-to-undo.js';

export interface NotTheLast {
  readonly code: 'not-the-last';
}

export interface NotifiedSince {
  readonly code: 'notified-since';
}

/** The type of the event to undo, and the command that recorded it. */
interface ToUndo<Type> {
  readonly type: Type;
  readonly at: Instant;
  readonly command: CommandId;
}

/** The event that is undone, and the situation that comes back. */
interface LastEvent<Type extends Back['is'], Restored> {
  readonly last: LendingEvent<Type>;
  readonly back: Restored;
}

const mails: readonly string[] = ['ReadyNoticeSent', 'WaitNoticeSent'];

/** The refusal because of an event that followed; null if the event to undo is the last one. */
const findLater = (last: LendingEvent, { type, at, command }: ToUndo<Back['is']>) => {
  if (last.type === 'Undone' && last.data.command === command) return 'nothing-to-undo';
  if (mails.includes(last.type)) return 'notified-since';
  return last.type === type && last.data.at === at ? null : 'not-the-last';
};

export const stillTheLast = ruling(
  {
    id: 'UNDO-4',
    en: 'A command is undone only if nothing has happened since to its loan, its copy or its reservation. It is undone once. The refusal says if a mail was sent since.',
    ja: '操作を取り消せるのは、その貸出、資料、予約にその後何も起きていないときに限る。取り消せるのは1度である。その後にメールが送られたときは、そのことを示す。',
  },
  <Type extends Back['is'], State, Restored>(
    of: ToUndo<Type>,
    { last, before }: Pick<LastStep<State>, 'last' | 'before'>,
    restore: (before: State) => Restored | null,
  ): Ruling<NotTheLast | NotifiedSince | NothingToUndo, LastEvent<Type, Restored>> => {
    const later = last ? findLater(last, of) : 'not-the-last';
    if (later !== null) return refused({ code: later });
    const back = restore(before);
    return back === null
      ? refused({ code: 'not-the-last' })
      : found({ last: last as LendingEvent<Type>, back }, { last: of.type });
  },
);
