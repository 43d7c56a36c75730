import type { LoanId } from '@torioki/lending';
import { headquarters, loanId, commands, tokyo } from '@torioki/lending/samples';
import { borrowerOf, copyOf, locationOf, one, someBorrower, type Wishes } from './wishing.js';

/** What may be wanted of loans. */
export const wishesOfLoans: Wishes = {
  pickUp: ({ ledger, at, nth }) => {
    const entry = ledger.some(
      'copy',
      nth,
      'Secured',
      'ReadyNoticeSent',
      'ReadyNoticeNotSent',
      'ArrivedAtBranch',
    );
    return commands.pickUp(at, {
      copy: copyOf(entry),
      borrower: borrowerOf(entry),
      location: locationOf(entry),
      cards: { prefectural: true, branch: true },
      loan: loanId(100 + ledger.count('loan')),
    });
  },
  walkIn: ({ ledger, at, nth }) =>
    commands.pickUp(at, {
      copy: copyOf(ledger.some('copy', nth, 'CopyAdded', 'Returned', 'CheckedIn', 'Found')),
      borrower: someBorrower(nth),
      location: headquarters.location,
      cards: { prefectural: true, branch: false },
      loan: loanId(100 + ledger.count('loan')),
    }),
  renew: ({ ledger, at, nth }) => {
    const entry = ledger.some('loan', nth, 'PickedUp');
    return commands.renew(at, {
      loan: (entry?.id ?? loanId(999)) as LoanId,
      borrower: borrowerOf(entry),
      clickedAt: tokyo(at),
    });
  },
  acceptReturn: ({ ledger, at, nth }) => {
    const entry = ledger.some('copy', nth, 'PickedUp', 'Renewed');
    return commands.acceptReturn(at, {
      copy: copyOf(entry),
      location: nth % 3 === 0 ? headquarters.location : locationOf(entry),
      payer: null,
      remove: one([undefined, undefined, undefined, 'damaged', 'other'] as const, nth),
    });
  },
};
