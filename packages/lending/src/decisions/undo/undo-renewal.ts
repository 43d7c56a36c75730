import type { OpenLoan, Renewal } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { rule, type CommandId, type Instant } from '../../vocabulary/index.js';

/** The command that undoes, and the id of the command that is undone. */
export interface Undoing {
  readonly at: Instant;
  readonly command: CommandId;
}

export const undoRenewal = rule(
  {
    id: 'UNDO-5',
    en: 'The loan has its earlier due date again, and the renewal no longer counts.',
    ja: '貸出は元の返却期日に戻り、その延長は回数に数えない。',
  },
  ({ at, command }: Undoing, open: OpenLoan, { times, ...before }: Renewal): LendingEvent<'Undone'> => {
    const { loan, copy, title, borrower } = open;
    const dueDate = 'dueDate' in before ? before.dueDate : open.dueDate;
    const ids = { loan, reservation: null, copy, title, borrower, group: null };
    return {
      type: 'Undone',
      data: { at, command, ...ids, back: { is: 'Renewed', renewals: times, dueDate } },
    };
  },
);
