import type { DataOf, LendingEventType } from '@torioki/lending';
import { type Fact, type Ledger, loanOf, moveByClosures } from '@torioki/laws/guide';
import type { RecordedAppend } from './read-guide-order.js';

type FactsOfEvent<Type extends LendingEventType> = (
  data: DataOf<Type>,
  append: RecordedAppend,
  ledger: Ledger,
) => readonly Fact[];

const listReturningCopy = ({
  copy,
  travelsBack,
}: {
  readonly copy: string | null;
  readonly travelsBack: boolean;
}) => (copy !== null && travelsBack ? [{ copy, is: 'coming-back' } as const] : []);

/** The due date of a loan: the recorded one, moved by special closures. */
const listDueDate = (
  ledger: Ledger,
  { copy, at }: { readonly copy: string; readonly at: string },
  on: string,
) => [{ copy, is: 'due', on: moveByClosures(ledger, on, at) }] as const;

const listNoFacts = () => [];

/**
 * The guide's facts for each type of event. Migrated events give none, since this library did not decide
 * them.
 */
const factsByType: { readonly [Type in LendingEventType]?: FactsOfEvent<Type> } = {
  Secured: ({ copy, borrower }) => [{ copy, is: 'kept', for: borrower }],
  PickedUp: ({ copy, location, dueDate }, _, ledger) => listDueDate(ledger, { copy, at: location }, dueDate),
  Renewed: ({ copy, to }, _, ledger) => {
    const loan = loanOf(ledger, copy);
    return loan === undefined ? [] : listDueDate(ledger, loan, to);
  },
  ReadyNoticeSent: ({ borrower, copy, why }, { now }) =>
    why === 'ready' ? [{ mail: borrower, about: [copy], at: now }] : [],
  HoldExpired: ({ title, borrower, ...data }) => [
    { title, is: 'ended', for: borrower, why: 'expired' },
    ...listReturningCopy(data),
  ],
  Unfillable: ({ title, borrower }) => [{ title, is: 'ended', for: borrower, why: 'unfillable' }],
  Cancelled: listReturningCopy,
  Returned: listReturningCopy,
  CopyMigrated: listNoFacts,
  ReservationMigrated: listNoFacts,
  LoanMigrated: listNoFacts,
};

/** The facts that the library reports with its events, in the guide's terms. */
export const collectFacts = (append: RecordedAppend, ledger: Ledger): readonly Fact[] =>
  append.events.flatMap((event) =>
    ((factsByType[event.type] as FactsOfEvent<LendingEventType> | undefined) ?? listNoFacts)(
      event.data,
      append,
      ledger,
    ),
  );
