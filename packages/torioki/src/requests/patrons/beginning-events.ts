import { addTwins } from '@torioki/lending/events';

/** The types of the events that begin a reservation or a loan under a pseudonym. */
export const beginningEvents = addTwins(['Reserved', 'PickedUp']);
