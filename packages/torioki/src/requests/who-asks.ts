import type { EventStore } from '@torioki/event-store';
import type { RulesInForce } from '@torioki/lending';
import type { Patron, PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { rulesOfHistory } from '../rules-of-history.js';
import { lookedUp, type LookedUp } from './settled.js';

/** A patron, and what the library has published. */
export interface WhoAsks {
  readonly known: Patron;
  readonly rules: RulesInForce;
}

export const whoAsks = async (
  { people, events }: { readonly people: PatronRegistry; readonly events: EventStore },
  patron: string,
): LookedUp<WhoAsks> => {
  const known = await people.patron(patron);
  if (E.isLeft(known)) return lookedUp(known);
  const rules = await rulesOfHistory(events);
  return lookedUp(E.map((inForce: RulesInForce): WhoAsks => ({ known: known.right, rules: inForce }))(rules));
};
