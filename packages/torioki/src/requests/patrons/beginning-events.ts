import { addTwins } from '@torioki/lending/events';

/** The types of the events with which a reservation or a loan begins under a pseudonym. */
export const beginningEvents = addTwins(['Reserved', 'PickedUp']);
