import type { DataOf, LendingEventType } from '@torioki/lending';
import { type Fact, type Ledger, movedByClosures } from '@torioki/laws/guide';
import type { Told } from './heard.js';

type Telling<Type extends LendingEventType> = (
  data: DataOf<Type>,
  told: Told,
  ledger: Ledger,
) => readonly Fact[];

const comesBack = ({ copy, travelsBack }: { readonly copy: string | null; readonly travelsBack: boolean }) =>
  copy !== null && travelsBack ? [{ copy, is: 'coming-back' } as const] : [];

/** Recorded due dates are those before special closures. */
const due = (ledger: Ledger, copy: string, on: string): readonly Fact[] => [
  { copy, is: 'due', on: movedByClosures(ledger, on) },
];

const tellings: { readonly [Type in LendingEventType]?: Telling<Type> } = {
  Secured: ({ copy, borrower }) => [{ copy, is: 'kept', for: borrower }],
  PickedUp: ({ copy, dueDate }, _, ledger) => due(ledger, copy, dueDate),
  Renewed: ({ copy, to }, _, ledger) => due(ledger, copy, to),
  ReadyNoticeSent: ({ borrower, copy }, { now }) => [{ mail: borrower, about: [copy], at: now }],
  HoldExpired: ({ title, borrower, ...data }) => [
    { title, is: 'ended', for: borrower, why: 'expired' },
    ...comesBack(data),
  ],
  Unfillable: ({ title, borrower }) => [{ title, is: 'ended', for: borrower, why: 'unfillable' }],
  Cancelled: comesBack,
  Returned: comesBack,
};

/** What the library says came of it. */
export const factsIn = (told: Told, ledger: Ledger): readonly Fact[] =>
  told.events.flatMap((event) =>
    ((tellings[event.type] as Telling<LendingEventType> | undefined) ?? (() => []))(event.data, told, ledger),
  );
