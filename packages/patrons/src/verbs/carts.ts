import { CommandId, LocationId, TitleId } from '@torioki/lending';
import { list, mostLines, nonEmpty, orNull, whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronKey } from '../people/ids.js';
import type { Borrowing, CartLine } from '../people/patron-record.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import type { PlainRequest } from './plain-request.js';
import { recordCommand, type Parts } from './verb.js';

const order = { commandId: CommandId, patron: PatronKey };

const mostPlaces = 10_000;

const AddToCart = t.exact(
  t.type({
    ...order,
    title: TitleId,
    /** The pickup location; null if the patron does not choose. */
    location: orNull(LocationId),
    /**
     * If the patron does not choose, the last used location is taken, as long as it is in this list (A45).
     */
    usualLocations: list(LocationId, 'places', mostPlaces),
    /**
     * The location that is taken if the patron does not choose, and the last used location is not in
     * `usualLocations`.
     */
    defaultLocation: LocationId,
    /** The policy's largest number of lines in the cart (A10). */
    limit: whole(1, mostLines),
  }),
);

const ChoosePickup = t.exact(t.type({ ...order, title: TitleId, location: LocationId }));

export const RemoveFromCart = t.exact(t.type({ ...order, titles: nonEmpty(TitleId, 'titles', mostLines) }));

/**
 * Patrons' carts (予約カート), which remain between visits (A10). They emit no event: the content of a cart is
 * private.
 */
export interface Carts {
  /** Puts a title in the cart (R31). Fails with `already-in-cart` (R66), `cart-full`. */
  addToCart(request: PlainRequest<typeof AddToCart>): RegistryAnswer<void>;

  /** Sets the pickup location of a title in the cart (R39). Fails with `not-in-cart`. */
  choosePickup(request: PlainRequest<typeof ChoosePickup>): RegistryAnswer<void>;

  /** Removes titles (R42), all or none. Fails with `not-in-cart`. */
  removeFromCart(request: PlainRequest<typeof RemoveFromCart>): RegistryAnswer<void>;
}

const holds = ({ cart }: Borrowing, title: TitleId): boolean => cart.some((line) => line.title === title);

const without = ({ cart }: Borrowing, titles: readonly TitleId[]) =>
  cart.filter(({ title }) => !titles.includes(title));

/** Only the id of a command about a cart is remembered, so that no file shows earlier lines of the cart. */
const onlyById = <A>(codec: t.Type<A, unknown>) => ({ codec, asksOf: () => null });

/** Removes reserved lines from the cart (R48), and notes their pickup location as the last used one (A45). */
export const removeReserved = (record: Borrowing, lines: readonly CartLine[]): Borrowing => {
  const last = lines.at(-1);
  const titles = lines.map(({ title }) => title);
  return last ? { ...record, cart: without(record, titles), lastPickup: last.location } : record;
};

export const carts = (parts: Parts): Carts => ({
  addToCart: recordCommand(
    parts,
    onlyById(AddToCart),
    (record, { title, location, usualLocations, defaultLocation, limit }) => {
      if (holds(record, title)) return E.left(registryError('already-in-cart', {}));
      if (record.cart.length >= limit) return E.left(registryError('cart-full', { limit }));
      const usual = usualLocations.find((one) => one === record.lastPickup);
      const line = { title, location: location ?? usual ?? defaultLocation };
      return E.right({ ...record, cart: [...record.cart, line] });
    },
  ),

  choosePickup: recordCommand(parts, onlyById(ChoosePickup), (record, { title, location }) =>
    holds(record, title)
      ? E.right({
          ...record,
          cart: record.cart.map((line) => (line.title === title ? { title, location } : line)),
        })
      : E.left(registryError('not-in-cart', {})),
  ),

  removeFromCart: recordCommand(parts, onlyById(RemoveFromCart), (record, { titles }) =>
    titles.every((title) => holds(record, title))
      ? E.right({ ...record, cart: without(record, titles) })
      : E.left(registryError('not-in-cart', {})),
  ),
});
