import * as t from 'io-ts';
import { LocalDate, orNone } from '../../vocabulary/index.js';

/** What the registry knows of a card that is named by its number. */
export const NamedCard = t.union(
  [
    t.exact(t.type({ is: t.literal('unknown') })),
    /** Whether another card was issued in its place. */
    t.exact(t.type({ is: t.literal('replaced'), on: LocalDate })),
    t.exact(t.type({ is: t.literal('valid'), sentOn: orNone(LocalDate) })),
  ],
  'what is known of a card',
);
export type NamedCard = t.TypeOf<typeof NamedCard>;
