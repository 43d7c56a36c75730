import type { EventStore, StoreError } from '@torioki/event-store';
import type { RulesInForce } from '@torioki/lending';
import type { Patron, PatronRegistry, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { rulesOfHistory } from '../rules-of-history.js';

/** A patron, and what the library has published. */
export interface WhoAsks {
  readonly known: Patron;
  readonly rules: RulesInForce;
}

export const whoAsks = async (
  { people, events }: { readonly people: PatronRegistry; readonly events: EventStore },
  patron: string,
): Promise<E.Either<RegistryError | StoreError, WhoAsks>> => {
  const known = await people.patron(patron);
  if (E.isLeft(known)) return known;
  return E.map((rules: RulesInForce): WhoAsks => ({ known: known.right, rules }))(
    await rulesOfHistory(events),
  );
};
