import { dueAfterClosures } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { rule, addDays, latest, type Instant } from '../../vocabulary/index.js';
import type { RenewSituation } from './situation.js';

export const renewLoan = rule(
  {
    id: 'RENEW-7',
    en: 'The new due date follows from the loan class, counted from the click (or, if the policy says so, from the old due date). It is never earlier than the old one.',
    ja: '新しい返却期日は、「貸出延長」を押した日（運用規則によっては元の返却期日）から、貸出の区分による日数を数えて決まり、元の返却期日より早くならない。',
    guide: ['R76', 'R77', 'A35'],
    policy: ['renewal.base', 'renewal.days.normal', 'renewal.days.short'],
  },
  (at: Instant, renewing: RenewSituation): LendingEvent<'Renewed'> => {
    const { loan: open, renewal, published, policy, clickedOn } = renewing;
    const { loan, copy, title, borrower, location, loanClass } = open;
    const { dueDate } = renewal.is === 'renewed' ? renewal : open;
    const from = dueAfterClosures(published, { location, dueDate });
    const { base, days } = policy.renewal;
    const more = loanClass === 'short-loan' ? days.short : days.normal;
    const to = latest(from, addDays(base === 'click' ? clickedOn : from, more));
    return { type: 'Renewed', data: { at, on: clickedOn, loan, copy, title, borrower, from, to } };
  },
);
