import type { Aggregate } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import {
  borrower,
  copy,
  group,
  holdings,
  loan,
  queue,
  renewal,
  reservation,
  rulesInForce,
  type Borrower,
  type Copy,
  type Fold,
  type Group,
  type Loan,
  type Queue,
  type Renewal,
  type Reservation,
  type RulesInForce,
  type TitleCopies,
} from '../aggregates/index.js';
import type { LendingEventType } from '../events/index.js';
import type { BorrowerId, CopyId, GroupId, LoanId, ReservationId, TitleId } from '../vocabulary/index.js';
import { guardFold, showFolded, type Guarded } from './guard-fold.js';
import type { CallOneRule } from './call-rule.js';
import { selectOfPerson, selectOfThing, type Selection } from './select-events.js';

/** A state that a rule of the host reads. Only the functions of `read` make it. */
export interface HostRead<State = unknown> {
  readonly aggregate: Aggregate<unknown, unknown>;
  /** A copy of the state, or the reason why there is none. So the rule cannot change the original. */
  readonly show: (state: unknown) => E.Either<ReasonTexts, State>;
  /** Whether the state is about the person of the command. */
  readonly isOfPerson: boolean;
}

export type Reads = Readonly<Record<string, HostRead>>;

/** A person's open reservations and loans, under all pseudonyms. */
export interface PersonState {
  readonly reservations: ReadonlyMap<ReservationId, Pick<OpenReservation, 'title'>>;
  readonly loans: ReadonlyMap<LoanId, Pick<OpenLoan, 'title' | 'location' | 'dueDate'>>;
}

type ValueOf<Of> = Of extends ReadonlyMap<unknown, infer Value> ? Value : never;
type OpenReservation = ValueOf<Borrower['reservations']>;
type OpenLoan = ValueOf<Borrower['loans']>;

/** The title, copy, reservation, loan or reading order whose events a fold reads. */
export interface Thing {
  readonly title?: TitleId;
  readonly copy?: CopyId;
  readonly reservation?: ReservationId;
  readonly loan?: LoanId;
  readonly group?: GroupId;
}

/** The states that a rule can read about any command. */
export interface ReadThings {
  readonly copy: (id: CopyId) => HostRead<Copy>;
  readonly loan: (id: LoanId) => HostRead<Loan>;
  readonly renewal: (id: LoanId) => HostRead<Renewal>;
  readonly reservation: (id: ReservationId) => HostRead<Reservation>;
  readonly group: (id: GroupId) => HostRead<Group>;
  /** The reservations of a title, first come first. */
  readonly queue: (id: TitleId) => HostRead<Queue>;
  /** The copies of a title. */
  readonly holdings: (id: TitleId) => HostRead<TitleCopies>;
  /** The published policies, places and calendars. */
  readonly published: () => HostRead<RulesInForce>;
  /**
   * Your fold over the events of one thing, such as a title. Without `of`, over all events of the fold's
   * types.
   */
  readonly events: <State, Type extends LendingEventType>(
    fold: Fold<State, Type>,
    of?: Thing,
  ) => HostRead<State>;
}

/** The states that a rule can read about the person of a command. */
export interface ReadPerson {
  /** The person's open reservations and loans, under all pseudonyms. */
  readonly person: () => HostRead<PersonState>;
  /** Your fold over the events of the person, under all pseudonyms. */
  readonly eventsOfPerson: <State, Type extends LendingEventType>(fold: Fold<State, Type>) => HostRead<State>;
}

const made = new WeakSet<object>();

export const isHostRead = (value: unknown): value is HostRead =>
  typeof value === 'object' && value !== null && made.has(value);

const makeRead = <State>(
  aggregate: Aggregate<unknown, unknown>,
  show: (state: unknown) => E.Either<ReasonTexts, State>,
  isOfPerson = false,
): HostRead<State> => {
  const read = { aggregate, show, isOfPerson };
  made.add(read);
  return read;
};

const readOurs = <State>(aggregate: Aggregate<State, never>): HostRead<State> =>
  makeRead(aggregate, (state) => E.right(structuredClone(state as State)));

const showPerson = (state: unknown): E.Either<never, PersonState> => {
  const { reservations, loans } = state as Borrower;
  return E.right({
    reservations: new Map([...reservations].map(([id, { title }]) => [id, { title }])),
    loans: new Map(
      [...loans].map(([id, { title, location, dueDate }]) => [id, { title, location, dueDate }]),
    ),
  });
};

const readEvents = <State, Type extends LendingEventType>(
  fold: Fold<State, Type>,
  selection: Selection,
  { call, isOfPerson }: { readonly call: CallOneRule; readonly isOfPerson: boolean },
): HostRead<State> =>
  makeRead(
    { ...guardFold(fold, call), query: E.getOrElseW(() => [])(selection) },
    (state) => (E.isLeft(selection) ? selection : showFolded(state as Guarded<State>)),
    isOfPerson,
  );

const noPerson: E.Either<ReasonTexts, never> = E.left(
  because(
    'no-person',
    'it reads the person, but the command is not about a person; guard only commands with a field borrower',
    'この命令には利用者がない。borrower のある命令だけに規則を置く',
  ),
);

/**
 * Makes the functions that a rule uses to read states. `person` has all pseudonyms of the person; undefined
 * for a command without a person. `call` runs the host's folds.
 */
export const makeReads = (
  person: readonly BorrowerId[] | undefined,
  call: CallOneRule,
): ReadThings & ReadPerson => ({
  copy: (id) => readOurs(copy(id)),
  loan: (id) => readOurs(loan(id)),
  renewal: (id) => readOurs(renewal(id)),
  reservation: (id) => readOurs(reservation(id)),
  group: (id) => readOurs(group(id)),
  queue: (id) => readOurs(queue(id)),
  holdings: (id) => readOurs(holdings(id)),
  published: () => readOurs(rulesInForce),
  events: (fold, of) => readEvents(fold, selectOfThing(fold.types, of), { call, isOfPerson: false }),
  person: () => makeRead(borrower(...(person ?? [])), person ? showPerson : () => noPerson, true),
  eventsOfPerson: (fold) => {
    const events = selectOfPerson(fold.types, person ?? []);
    return readEvents(fold, person ? events : E.chain(() => noPerson)(events), { call, isOfPerson: true });
  },
});
