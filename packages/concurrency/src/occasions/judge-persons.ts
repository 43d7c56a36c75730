import type { StoredEvent } from '@torioki/event-store';
import type { DataOf, LendingEventType } from '@torioki/lending';
import { borrower, type Borrower } from '@torioki/lending/aggregates';
import { decodeEvent } from '../oracle/decide-after.js';

/** The person of each pseudonym. */
export type PersonOf = ReadonlyMap<string, string>;

const titlesOf = ({ reservations, loans }: Borrower): readonly string[] =>
  [...reservations.values(), ...loans.values()].map(({ title }) => title);

type Judge<Type extends LendingEventType> = (
  data: DataOf<Type>,
  before: Borrower,
  after: Borrower,
  limit: number,
) => readonly string[];

const when = (isBroken: boolean, fault: string): readonly string[] => (isBroken ? [fault] : []);

/** The broken rules about a person, by event type. A judge gets the states before and after the event. */
const judges: { readonly [Type in LendingEventType]?: Judge<Type> } = {
  Reserved: ({ title }, before, { reservations }, limit) => [
    ...when(reservations.size > limit, 'over the limit'),
    ...when(titlesOf(before).includes(title), 'title reserved twice'),
  ],
  PickedUp: ({ title }, { loans }) =>
    when(
      [...loans.values()].some((loan) => loan.title === title),
      'title borrowed twice',
    ),
  Undone: ({ title, loan, back }, before, { reservations }, limit) => [
    ...when(back.is === 'PickedUp' && reservations.size > limit, 'over the limit'),
    ...when(
      (back.is === 'Returned' || (back.is === 'DeclaredLost' && loan !== null)) &&
        titlesOf(before).includes(title),
      'title taken twice',
    ),
  ],
  Renewed: ({ on }, { loans }) =>
    when(
      [...loans.values()].some(({ dueDate }) => dueDate < on),
      'renewed beside an overdue loan',
    ),
};

/**
 * Lists the events that break a rule about a person, one line for each broken rule. `limit` is the maximum
 * number of open reservations.
 */
export const judgePersons = (
  history: readonly StoredEvent[],
  personOf: PersonOf,
  limit: number,
): readonly string[] => {
  const states = new Map<string, Borrower>();
  return history.flatMap((stored) => {
    const { event } = decodeEvent(stored);
    const person = 'borrower' in event.data ? personOf.get(String(event.data.borrower)) : undefined;
    if (person === undefined) return [];
    const before = states.get(person) ?? borrower.initial;
    const after = borrower.evolve(before, event);
    states.set(person, after);
    const judge = judges[event.type] as Judge<LendingEventType> | undefined;
    return (judge?.(event.data, before, after, limit) ?? []).map((fault) => `${fault} at ${stored.position}`);
  });
};
