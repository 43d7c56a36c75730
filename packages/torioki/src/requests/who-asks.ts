import type { RulesInForce } from '@torioki/lending';
import type { Patron, Published } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';
import { notDone, type Unaccepted } from '../answer.js';

/** A patron, and what the library has published. */
export interface WhoAsks {
  readonly known: Patron;
  readonly rules: RulesInForce;
}

export const whoAsks = async (
  { people, rules }: Pick<Parts, 'people' | 'rules'>,
  patron: string,
): Promise<E.Either<Unaccepted, WhoAsks>> => {
  const known = await people.patron(patron);
  if (E.isLeft(known)) return E.left(notDone(known.left));
  return E.bimap(notDone, ({ rules: inForce }: Published): WhoAsks => ({
    known: known.right,
    rules: inForce,
  }))(await rules.published());
};
