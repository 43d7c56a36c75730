import { foldsOf, required, type StoreError } from '@torioki/event-store';
import {
  allowedInCart,
  headquarters,
  holdings,
  isClosed,
  lendingEventCodec,
  policyAt,
  type TitleCopies,
  type InCart,
  type TitleId,
} from '@torioki/lending';
import { CartLine } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import type { Commanding, Plain } from '../request.js';
import type { Parts } from './parts.js';
import { notRegisteredAt } from './registered-at-pickups.js';
import {
  answerOf,
  came,
  nothingMore,
  refused,
  type AnyRefusal,
  type Answered,
  type Unaccepted,
} from '../answer.js';
import { whoAsks, type WhoAsks } from './who-asks.js';
import { withKnown } from './with-known.js';

/** A patron's 予約カート, which outlives visits. */
export interface CartRequests {
  /**
   * 予約カート: puts a title in the cart. Without `location` it is to be picked up where the patron last did so, or, if
   * there is no such place or it has closed, at the headquarters (R31, A45). Refused with `already-in-cart` (R66),
   * `cart-full` (A10), `not-registered-at-pickup` (R27), and as reserving it would be refused for its copies and its
   * place (R36, R63). A patron who may not reserve more just now may still fill the cart (R64).
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

/** A patron's requests about the cart. */
export const cartRequests = (parts: Pick<Parts, 'people' | 'events' | 'rules' | 'clock'>, patron: string) => {
  const { people, events } = parts;
  const read = foldsOf(events, lendingEventCodec, 0);

  /** The copies of a title, if they matter. */
  async function* copiesOf(
    title: TitleId,
    isOfTitle: boolean,
  ): AsyncGenerator<StoreError, Pick<InCart, 'holdings'>, unknown> {
    if (!isOfTitle) return {};
    const { states } = yield* required(await read({ held: holdings(title) }));
    return { holdings: states['held'] as TitleCopies };
  }

  /** Ends the work if something stands against a line. If it is no line at all, the registry says so. */
  async function* unopposed(
    { known, rules: published }: WhoAsks,
    given: unknown,
    isOfTitle: boolean,
  ): AsyncGenerator<StoreError | Unaccepted, void, unknown> {
    const decoded = CartLine.decode(given);
    if (E.isLeft(decoded)) return;
    const line = decoded.right;
    const allowed: E.Either<readonly AnyRefusal[], unknown> = allowedInCart({
      at: now(parts),
      published,
      line,
      ...(yield* copiesOf(line.title, isOfTitle)),
    });
    const [first, ...more]: readonly AnyRefusal[] = [
      ...(E.isLeft(allowed) ? allowed.left : []),
      ...notRegisteredAt({ known, rules: published }, [line.location]),
    ];
    if (first) yield refused(first, ...more);
  }

  /** How much the cart may hold, and where a title is to be picked up if no place is named. */
  const cartOf = ({ known, rules }: WhoAsks) => {
    const at = now(parts);
    const limit = policyAt(rules, at)?.cartLimit ?? 0;
    const last = known.lastPickup === null ? undefined : rules.locations.get(known.lastPickup);
    const place = last === undefined || isClosed(last, parts.rules.dayOf(at)) ? headquarters(rules) : last;
    return { defaultLocation: place?.location ?? '', limit };
  };

  return {
    addToCart: ({ commandId = '', location: chosen, ...adding }: Parameters<CartRequests['addToCart']>[0]) =>
      answerOf(async function* () {
        const location = chosen ?? null;
        const who = yield* whoAsks(parts, patron);
        const { defaultLocation, limit } = cartOf(who);
        const line = { title: adding.title, location: location ?? defaultLocation };
        /** The registry tells whether the title is there already, and whether this very command put it there. */
        const isThere = who.known.cart.some(({ title }) => title === line.title);
        if (!isThere) yield* unopposed(who, line, true);
        const wanted = withKnown(adding, { patron, defaultLocation, limit });
        return came(await people.addToCart({ ...wanted, commandId, location }), nothingMore);
      }),

    choosePickup: ({ commandId = '', ...choosing }: Parameters<CartRequests['choosePickup']>[0]) =>
      answerOf(async function* () {
        const who = yield* whoAsks(parts, patron);
        const isSo = who.known.cart.some(
          ({ title, location }) => title === choosing.title && location === choosing.location,
        );
        if (!isSo) yield* unopposed(who, choosing, false);
        return came(
          await people.choosePickup({ ...withKnown(choosing, { patron }), commandId }),
          nothingMore,
        );
      }),

    removeFromCart: async ({ commandId = '', ...removing }: Parameters<CartRequests['removeFromCart']>[0]) =>
      came(await people.removeFromCart({ ...withKnown(removing, { patron }), commandId }), nothingMore),
  };
};
