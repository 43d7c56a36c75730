import { storeError, type StoreError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import { TitleId } from '@torioki/lending';
import { headquarters, holdings, policyAt, type TitleCopies } from '@torioki/lending/aggregates';
import { allowedInCart, type InCart } from '@torioki/lending/decisions';
import { CartLine, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../../answers/now.js';
import type { Commanding, Plain } from '../../answers/request.js';
import type { PatronReading, ReadPatron } from './read-patron.js';
import type { Parts } from '../patrons/parts.js';
import { notRegisteredAt } from '../patrons/not-registered-at-pickup.js';
import {
  answerOf,
  came,
  failed,
  nothingMore,
  refused,
  type AnyRefusal,
  type Answered,
  type Unaccepted,
} from '../../answers/answer.js';
import { fillIn } from '../../answers/fill-in.js';

/** A patron's 予約カート, which outlives visits. */
export interface CartRequests {
  /**
   * 予約カート: puts a title in the cart. Without `location` it is to be picked up where the patron last did so, or, if
   * it may not be picked up there any more, at the headquarters (R31, A45). Refused with `already-in-cart` (R66),
   * `cart-full` (A10), `not-registered-at-pickup` (R27), and as reserving it would be refused for its copies, its place
   * (R36, R63), and what the patron has already (A13). A patron who may not reserve more just now may still fill the cart (R64).
   */
  addToCart(request: Commanding & { readonly title: string; readonly location?: string }): Promise<Answered>;

  /**
   * 受取場所: where a title in the cart is to be picked up (R39). Refused with `not-in-cart`, `not-registered-at-pickup`
   * (R27), and as reserving it would be refused for its place.
   */
  choosePickup(request: Commanding & Plain<CartLine>): Promise<Answered>;

  /** 削除: takes titles out of the cart, all or none (R42). Refused with `not-in-cart`. */
  removeFromCart(request: Commanding & { readonly titles: readonly string[] }): Promise<Answered>;
}

const noHeadquarters = storeError('invalid-input', {
  path: 'location',
  reason: 'is missing, and no headquarters is published yet. Publish it with addPickupLocation, or say where',
});

interface WhoAsks extends Pick<PatronReading, 'person' | 'published'>, Pick<InCart, 'about'> {}

/** A patron's requests about the cart. */
export const cartRequests = (
  parts: Pick<Parts, 'borrowers' | 'rules' | 'clock'>,
  { read }: Pick<ReadPatron, 'read'>,
) => {
  const { borrowers } = parts;

  /** The patron, with the copies of a title and what the patron has open. */
  async function* whoAsksFor(title: TitleId) {
    const { open, ...who } = yield* read();
    const { states } = yield* required(await parts.rules.published({ held: holdings(title) }));
    return { ...who, about: { holdings: states['held'] as TitleCopies, borrower: open } };
  }

  /** What stands against a line. If it is no line at all, whoever keeps the cart says so. */
  const against = ({ person, published: { rules }, about }: WhoAsks, given: unknown) => {
    const line = CartLine.decode(given);
    if (E.isLeft(line)) return [];
    const at = now(parts);
    const allowed: E.Either<readonly AnyRefusal[], unknown> = allowedInCart({
      at,
      published: rules,
      line: line.right,
      ...(about ? { about } : {}),
    });
    return [
      ...(E.isLeft(allowed) ? allowed.left : []),
      ...notRegisteredAt(person, rules, [line.right.location]),
    ];
  };

  /** Ends the work with what stands against a line, unless the cart has it: then it is for the cart to say. */
  async function* unlessThere(
    [first, ...more]: readonly AnyRefusal[],
    isIt: (line: CartLine) => boolean,
  ): AsyncGenerator<StoreError | RegistryError | Unaccepted, void, unknown> {
    if (first === undefined) return;
    const { theirs } = yield* read();
    if (!theirs.cart.some(isIt)) yield refused(first, ...more);
  }

  /** How much the cart may hold, and where a title may be picked up. */
  const cartOf = (who: WhoAsks, title: string) => {
    const { rules } = who.published;
    return {
      limit: policyAt(rules, now(parts))?.cartLimit ?? 0,
      usualLocations: [...rules.locations.keys()].filter(
        (location) => against(who, { title, location }).length === 0,
      ),
    };
  };

  return {
    addToCart: ({ commandId = '', location: chosen, ...adding }: Parameters<CartRequests['addToCart']>[0]) =>
      answerOf(async function* () {
        const { title } = adding;
        const { patron } = yield* read();
        const who: WhoAsks = yield* TitleId.is(title) ? whoAsksFor(title) : read();
        const defaultLocation = headquarters(who.published.rules)?.location ?? chosen;
        if (defaultLocation === undefined) return failed(noHeadquarters);
        const cart = { ...cartOf(who, title), defaultLocation };
        const location = chosen ?? null;
        const line = { title, location: location ?? defaultLocation };
        yield* unlessThere(against(who, line), (one) => one.title === title);
        const wanted = fillIn(adding, { patron, ...cart });
        return came(await borrowers.addToCart({ ...wanted, commandId, location }), nothingMore);
      }),

    choosePickup: ({ commandId = '', ...choosing }: Parameters<CartRequests['choosePickup']>[0]) =>
      answerOf(async function* () {
        const who = yield* read();
        const { title, location } = choosing;
        yield* unlessThere(against(who, choosing), (one) => one.title === title && one.location === location);
        return came(
          await borrowers.choosePickup({ ...fillIn(choosing, { patron: who.patron }), commandId }),
          nothingMore,
        );
      }),

    removeFromCart: ({ commandId = '', ...removing }: Parameters<CartRequests['removeFromCart']>[0]) =>
      answerOf(async function* () {
        const { patron } = yield* read();
        const wanted = { ...fillIn(removing, { patron }), commandId };
        return came(await borrowers.removeFromCart(wanted), nothingMore);
      }),
  };
};
