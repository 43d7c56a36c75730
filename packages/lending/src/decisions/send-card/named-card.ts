import * as t from 'io-ts';
import { LocalDate, orNull } from '../../vocabulary/index.js';

/** The registry's data about the card with the given number. */
export const NamedCard = t.union(
  [
    t.exact(t.type({ is: t.literal('unknown') })),
    /** Replaced by another card, on this day. */
    t.exact(t.type({ is: t.literal('replaced'), on: LocalDate })),
    t.exact(t.type({ is: t.literal('valid'), sentOn: orNull(LocalDate) })),
  ],
  'the state of a card',
);
export type NamedCard = t.TypeOf<typeof NamedCard>;
