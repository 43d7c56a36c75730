import {
  copy,
  lastStepOfCopy,
  lastStepOfLoan,
  lastStepOfReservation,
  loan,
  reservation,
  suspension,
} from '../../aggregates/index.js';
import type { Copy, Fold, LastStep, Loan, Reservation } from '../../aggregates/index.js';
import type { LendingEvent, LendingEventType } from '../../events/index.js';

/** An event with decoded or stored fields. */
type HistoryEvent = Pick<LendingEvent, 'type'> & { readonly data: object };

const folding = <State, Type extends LendingEventType>(
  kind: 'reservation' | 'loan' | 'copy',
  { initial, types, evolve }: Fold<State, Type>,
) => {
  const states = new Map<string, State>();
  const take = (event: HistoryEvent): void => {
    const id = (event.data as Readonly<Record<string, unknown>>)[kind];
    if (typeof id === 'string' && types.includes(event.type as Type))
      states.set(id, evolve(states.get(id) ?? initial, event as LendingEvent));
  };
  return { states, take };
};

/** The state of every reservation, loan and copy in a library, by its id. */
export interface LibraryStates {
  readonly reservations: ReadonlyMap<string, Reservation>;
  readonly suspensions: ReadonlyMap<string, { readonly suspendedUntil: string | null }>;
  readonly loans: ReadonlyMap<string, Loan>;
  /** The last steps of loans, copies and reservations. */
  readonly lastSteps: readonly ReadonlyMap<string, LastStep<unknown>>[];
  readonly copies: ReadonlyMap<string, Copy>;
  readonly addEvent: (event: HistoryEvent) => void;
}

export const foldStates = (
  history: readonly { readonly type: string; readonly data: object }[],
): LibraryStates => {
  const [reservations, suspensions] = [
    folding('reservation', reservation),
    folding('reservation', suspension),
  ];
  const [loans, copies] = [folding('loan', loan), folding('copy', copy)];
  const lastSteps = [
    folding('loan', lastStepOfLoan),
    folding('copy', lastStepOfCopy),
    folding('reservation', lastStepOfReservation),
  ];
  const addEvent = (event: HistoryEvent) => {
    for (const one of [reservations, suspensions, loans, copies, ...lastSteps]) one.take(event);
  };
  for (const event of history) addEvent(event as HistoryEvent);
  return {
    reservations: reservations.states,
    suspensions: suspensions.states,
    loans: loans.states,
    lastSteps: lastSteps.map(({ states }) => states),
    copies: copies.states,
    addEvent,
  };
};
