import { copyId, commands, otaru } from '@torioki/lending/samples';
import { branchStaff, copyOf, locationOf, one, someTitle, type Wishes } from './wishing.js';

/** What may be wanted of copies. */
export const wishesOfCopies: Wishes = {
  addCopy: ({ ledger, at, nth }) =>
    commands.addCopy(at, {
      copy: copyId(100 + ledger.count('copy')),
      title: someTitle(nth),
      loanClass: one(['circulating', 'circulating', 'short-loan', 'in-library'] as const, nth),
      source: one(['own', 'own', 'own', 'interlibrary'] as const, nth >> 2),
    }),
  changeLoanClass: ({ ledger, at, nth }) =>
    commands.changeLoanClass(at, {
      copy: copyOf(ledger.some('copy', nth, 'CopyAdded')),
      loanClass: one(['circulating', 'in-library', 'not-for-loan', 'short-loan'] as const, nth),
    }),
  withdraw: ({ ledger, at, nth }) =>
    commands.withdraw(at, { copy: copyOf(ledger.some('copy', nth, 'DeclaredLost', 'TransitLost')) }),
  declareFound: ({ ledger, at, nth }) =>
    commands.declareFound(at, { copy: copyOf(ledger.some('copy', nth, 'DeclaredLost', 'TransitLost')) }),
  declareLost: ({ ledger, at, nth }) =>
    commands.declareLost(at, {
      copy: copyOf(ledger.some('copy', nth, 'PickedUp', 'Returned', 'Secured', 'Shipped', 'ArrivedAtBranch')),
    }),
  lendToLibrary: ({ ledger, at, nth }) =>
    commands.lendToLibrary(at, {
      copy: copyOf(ledger.some('copy', nth, 'CopyAdded', 'CheckedIn')),
      library: otaru,
    }),
  receiveFromLibrary: ({ ledger, at, nth }) =>
    commands.receiveFromLibrary(at, { copy: copyOf(ledger.some('copy', nth, 'LentToLibrary')) }),
  shipReturn: ({ ledger, at, nth }) => {
    const entry = ledger.some('copy', nth, 'Returned', 'Cancelled', 'HoldExpired');
    return commands.shipReturn(at, { copy: copyOf(entry), location: locationOf(entry) }, branchStaff(entry));
  },
  checkIn: ({ ledger, at, nth }) =>
    commands.checkIn(at, {
      copy: copyOf(
        ledger.some(
          'copy',
          nth,
          ...(['Returned', 'ReturnShipped', 'ReturnedByLibrary', 'Cancelled'] as const),
          ...(['RemovedFromCirculation', 'Shipped'] as const),
        ),
      ),
    }),
  removeFromCirculation: ({ ledger, at, nth }) =>
    commands.removeFromCirculation(at, {
      copy: copyOf(
        ledger.some(
          'copy',
          nth,
          ...(['CopyAdded', 'Secured', 'ReadyNoticeSent', 'Shipped', 'ArrivedAtBranch'] as const),
          ...(['Returned', 'ReturnShipped', 'RemovedFromCirculation'] as const),
        ),
      ),
      why: one(['damaged', 'binding', 'exhibition', 'other'] as const, nth),
    }),
  returnToCirculation: ({ ledger, at, nth }) =>
    commands.returnToCirculation(at, {
      copy: copyOf(ledger.some('copy', nth, 'RemovedFromCirculation', 'DeclaredLost')),
    }),
  secure: ({ ledger, at, nth }) =>
    commands.secure(at, {
      copy: copyOf(ledger.some('copy', nth, 'CopyAdded', 'Returned', 'CheckedIn', 'HoldExpired')),
    }),
};
