import type { DataOf, LendingEventType } from '@torioki/lending';
import { type Fact, type Ledger, loanOf, movedByClosures } from '@torioki/laws/guide';
import type { Told } from './heard.js';

type Telling<Type extends LendingEventType> = (
  data: DataOf<Type>,
  told: Told,
  ledger: Ledger,
) => readonly Fact[];

const comesBack = ({ copy, travelsBack }: { readonly copy: string | null; readonly travelsBack: boolean }) =>
  copy !== null && travelsBack ? [{ copy, is: 'coming-back' } as const] : [];

/** Recorded due dates do not include special closures. */
const due = (ledger: Ledger, { copy, at }: { readonly copy: string; readonly at: string }, on: string) =>
  [{ copy, is: 'due', on: movedByClosures(ledger, on, at) }] as const;

const tellsNothing = () => [];

/** The guide's facts for each event. An old system's decisions are not answers of this library. */
const tellings: { readonly [Type in LendingEventType]?: Telling<Type> } = {
  Secured: ({ copy, borrower }) => [{ copy, is: 'kept', for: borrower }],
  PickedUp: ({ copy, location, dueDate }, _, ledger) => due(ledger, { copy, at: location }, dueDate),
  Renewed: ({ copy, to }, _, ledger) => {
    const loan = loanOf(ledger, copy);
    return loan === undefined ? [] : due(ledger, loan, to);
  },
  ReadyNoticeSent: ({ borrower, copy, why }, { now }) =>
    why === 'ready' ? [{ mail: borrower, about: [copy], at: now }] : [],
  HoldExpired: ({ title, borrower, ...data }) => [
    { title, is: 'ended', for: borrower, why: 'expired' },
    ...comesBack(data),
  ],
  Unfillable: ({ title, borrower }) => [{ title, is: 'ended', for: borrower, why: 'unfillable' }],
  Cancelled: comesBack,
  Returned: comesBack,
  CopyTakenOver: tellsNothing,
  ReservationTakenOver: tellsNothing,
  LoanTakenOver: tellsNothing,
};

/** The facts that the library reports with its events, in the guide's terms. */
export const factsIn = (told: Told, ledger: Ledger): readonly Fact[] =>
  told.events.flatMap((event) =>
    ((tellings[event.type] as Telling<LendingEventType> | undefined) ?? tellsNothing)(
      event.data,
      told,
      ledger,
    ),
  );
