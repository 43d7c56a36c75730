import type { LastStep } from '../../aggregates/index.js';
import type { LendingCommand } from '../../decisions/index.js';
import type { LendingEvent } from '../../events/index.js';
import * as short from '../short/index.js';
import { isSentHome, numberOf, placeOf } from './choosing.js';

/** A command that records this event of a loan; a renewal for any other event. */
const commandOfLoan = ({ type, data }: LendingEvent): LendingCommand => {
  if (type === 'PickedUp')
    return short.pickUp(data.copy, numberOf(data.borrower), placeOf(data.location), numberOf(data.loan));
  if (type === 'Returned') return short.acceptReturn(data.copy, placeOf(data.location));
  if (type === 'DeclaredLost') return short.declareLost(data.copy);
  return short.renew('loan' in data && data.loan !== null ? numberOf(data.loan) : undefined);
};

/** A command that records this event; a renewal if the event cannot be undone. */
const commandOf = (event: LendingEvent): LendingCommand => {
  const { type, data } = event;
  if (type === 'ReturnShipped') return short.shipReturn(data.copy);
  if (type === 'Secured') return short.secure(data.copy);
  if (type === 'Shipped') return short.ship(numberOf(data.reservation));
  if (type === 'ArrivedAtBranch') return short.arrive(numberOf(data.reservation));
  return commandOfLoan(event);
};

const isReceived = (
  event: LendingEvent | null,
): event is LendingEvent<'ReceivedAtHeadquarters' | 'CameBack'> =>
  event?.type === 'ReceivedAtHeadquarters' || event?.type === 'CameBack';

const isReturned = (event: LendingEvent | null): event is LendingEvent<'Returned'> =>
  event?.type === 'Returned';

/** The borrower of an event, if its command does not name them. */
const findBorrower = (event: LendingEvent): { readonly borrower?: number } => {
  const { type, data } = event;
  if (type !== 'Returned' && type !== 'DeclaredLost' && type !== 'Shipped') return {};
  const { borrower } = data;
  return borrower === null ? {} : { borrower: numberOf(borrower) };
};

/** Whether the return or the receiving of a copy also secured it. */
const isAlsoSecured = ({ last, earlier }: LastStep<unknown>): boolean =>
  last?.type === 'Secured' &&
  (isReceived(earlier.last) || isReturned(earlier.last)) &&
  earlier.last.data.at === last.data.at;

/** Undoes the command that recorded the last step. */
export const undoStep = (step: LastStep<unknown>): LendingCommand => {
  const [event, events] = isAlsoSecured(step) || isSentHome(step) ? [step.earlier.last, 2] : [step.last, 1];
  if (event === null) return short.undo();
  const undone = isReceived(event) ? short.receiveAtHeadquarters(event.data.copy) : commandOf(event);
  return short.undo({ ...undone, at: event.data.at }, { events, ...findBorrower(event) });
};
