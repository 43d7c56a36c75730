import { headquarters, isClosed, localDate, policyAt, type LocationId, type Refusal } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import type { CartLine } from '../desk.js';
import { now } from '../now.js';
import type { Commanding } from '../request.js';
import type { Lending } from './borrowing.js';
import { notRegisteredAt } from './registered-at-pickups.js';
import { nothingMore, notDone, refused, settled, type RequestRefusal, type Settled } from './settled.js';
import { whoAsks, type WhoAsks } from './who-asks.js';

/** A patron's 予約カート, which outlives visits. */
export interface CartRequests {
  /**
   * 予約カート: puts a title in the cart, to be picked up where the patron did last, else, or when that place has closed,
   * at the headquarters (R31, A45). Refused with `already-in-cart` (R66), `cart-full` (A10), `not-registered-at-pickup`
   * (R27), and as reserving it would be for its copies and its place (R36, R63). That the patron may not reserve more
   * just now does not matter (R64).
   */
  addToCart(request: Commanding & { readonly title: string; readonly location?: string }): Promise<Settled>;

  /**
   * 受取場所: where a title in the cart is to be picked up (R39). Refused with `not-in-cart`, `not-registered-at-pickup`
   * (R27), `pickup-location-unknown`, `pickup-location-closed`, `no-home-delivery`.
   */
  choosePickup(request: Commanding & CartLine): Promise<Settled>;

  /** 削除: takes titles out of the cart, all or none (R42). Refused with `not-in-cart`. */
  removeFromCart(request: Commanding & { readonly titles: readonly string[] }): Promise<Settled>;
}

export interface CartParts extends Lending {
  readonly clock: () => Date;
}

const ofPlace: readonly Refusal['code'][] = [
  'pickup-location-unknown',
  'pickup-location-closed',
  'no-home-delivery',
];

const ofTitle: readonly Refusal['code'][] = [
  'title-not-held',
  'not-for-loan',
  'in-library-only',
  'in-library-short',
];

/** A patron's requests about the cart; `desk` rehearses. */
export const cartRequests = (parts: CartParts, patron: string): CartRequests => {
  const { people, desk } = parts;

  /**
   * What stands against a line, of the reasons that matter here; undefined when nothing does, when the registry will
   * tell, or when the request was done before.
   */
  const against = async (
    commandId: string,
    { title, location }: CartLine,
    who: WhoAsks,
    codes: readonly Refusal['code'][],
  ): Promise<Settled | undefined> => {
    const borrower = await people.openBorrower(patron);
    if (E.isLeft(borrower)) return notDone(borrower.left);
    const outcome = await desk.reserve({ borrower: borrower.right, lines: [{ title, location }] });
    if (outcome.is === 'failed') return outcome.error.code === 'invalid-input' ? undefined : outcome;
    const refusals: readonly RequestRefusal[] =
      outcome.is === 'refused' ? outcome.refusals.filter(({ code }) => codes.includes(code)) : [];
    const [first, ...more] = [...refusals, ...notRegisteredAt(who, [location as LocationId])];
    if (first === undefined) return undefined;
    const done = await people.isDone(commandId);
    if (E.isLeft(done)) return notDone(done.left);
    return done.right ? undefined : refused(first, ...more);
  };

  /** How much the cart holds, and where what is put there is picked up when no place is said. */
  const cartOf = ({ known, rules }: WhoAsks) => {
    const at = now(parts);
    const { cartLimit, timeZone } = policyAt(rules, at) ?? { cartLimit: 0, timeZone: 'Asia/Tokyo' };
    const last = known.lastPickup === null ? undefined : rules.locations.get(known.lastPickup);
    const place = last === undefined || isClosed(last, localDate(at, timeZone)) ? headquarters(rules) : last;
    return { defaultLocation: place?.location ?? '', limit: cartLimit };
  };

  return {
    addToCart: async ({ commandId = v4(), location = null, ...adding }) => {
      const asked = await whoAsks(parts, patron);
      if (E.isLeft(asked)) return asked.left;
      const { defaultLocation, limit } = cartOf(asked.right);
      const line = { title: adding.title, location: location ?? defaultLocation };
      return (
        (await against(commandId, line, asked.right, [...ofTitle, ...ofPlace])) ??
        settled(
          await people.addToCart({ ...adding, commandId, patron, location, defaultLocation, limit }),
          nothingMore,
        )
      );
    },

    choosePickup: async ({ commandId = v4(), ...choosing }) => {
      const asked = await whoAsks(parts, patron);
      if (E.isLeft(asked)) return asked.left;
      return (
        (await against(commandId, choosing, asked.right, ofPlace)) ??
        settled(await people.choosePickup({ ...choosing, commandId, patron }), nothingMore)
      );
    },

    removeFromCart: async ({ commandId = v4(), ...removing }) =>
      settled(await people.removeFromCart({ ...removing, commandId, patron }), nothingMore),
  };
};
