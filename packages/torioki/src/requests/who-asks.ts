import { required, type StoreError } from '@torioki/event-store';
import type { RulesInForce } from '@torioki/lending';
import type { Patron, RegistryError } from '@torioki/patrons';
import type { Parts } from './parts.js';

/** A patron, and what the library has published. */
export interface WhoAsks {
  readonly known: Patron;
  readonly rules: RulesInForce;
}

export async function* whoAsks(
  { people, rules }: Pick<Parts, 'people' | 'rules'>,
  patron: string,
): AsyncGenerator<StoreError | RegistryError, WhoAsks, unknown> {
  const known = yield* required(await people.patron(patron));
  const published = yield* required(await rules.published());
  return { known, rules: published.rules };
}
