import { storeError, type StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { LocationId, TitleId, type Instant } from '@torioki/lending';
import { headquarters, holdings, policyAt, type TitleCopies } from '@torioki/lending/aggregates';
import { checkCartLine, type CartLineSituation } from '@torioki/lending/decisions';
import { decodeStrictly, optional, orNull } from '@torioki/lending/vocabulary';
import { CartLine, RemoveFromCart, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../../answers/now.js';
import type { WithOptionalCommandId, Identified, Plain } from '../../answers/request.js';
import type { AtPortal, PatronReading } from './read-patron.js';
import { findUndeclaredBranches } from '../patrons/not-registered-at-pickup.js';
import {
  answerOf,
  answerOfRegistry,
  failed,
  noFields,
  refused,
  type AnyRefusal,
  type Unaccepted,
} from '../../answers/answer.js';
import { sendFilled } from '../../answers/send-filled.js';
import { defineRequest } from '../../answers/request-definition.js';

const noHeadquarters = storeError('invalid-input', {
  path: 'location',
  reason:
    'is missing, and no headquarters is published yet. Publish it with addPickupLocation, or give a location',
});

interface CartPatron extends Pick<PatronReading, 'person' | 'published'>, Pick<CartLineSituation, 'about'> {}

/** The patron with open reservations and loans, and the copies of a title. */
async function* findPatronFor({ rules, find }: AtPortal, title: TitleId) {
  const { open, ...who } = yield* find();
  const { states } = yield* unwrap(await rules.published({ held: holdings(title) }));
  return { ...who, about: { holdings: states['held'] as TitleCopies, borrower: open } };
}

/** The reasons to refuse a line of the cart. The cart itself refuses a line of the wrong form. */
const findRefusals = (
  { person, published: { rules }, about }: CartPatron,
  at: Instant,
  given: unknown,
): readonly AnyRefusal[] => {
  const line = decodeStrictly(CartLine, given);
  if (E.isLeft(line)) return [];
  const allowed: E.Either<readonly AnyRefusal[], unknown> = checkCartLine({
    at,
    published: rules,
    line: line.right,
    ...(about ? { about } : {}),
  });
  return [
    ...(E.isLeft(allowed) ? allowed.left : []),
    ...findUndeclaredBranches(person, rules, [line.right.location]),
  ];
};

/**
 * Ends the work with the refusals of a line. If the line is in the cart already, the cart answers instead.
 */
async function* requireAllowedLine(
  { find }: AtPortal,
  [first, ...more]: readonly AnyRefusal[],
  isIt: (line: CartLine) => boolean,
): AsyncGenerator<StoreError | RegistryError | Unaccepted, void, unknown> {
  if (first === undefined) return;
  const { theirs } = yield* find();
  if (!theirs.cart.some(isIt)) yield refused(first, ...more);
}

/** The cart's limit, and the possible pickup locations of a title. */
const cartFor = (who: CartPatron, at: Instant, title: string) => {
  const { rules } = who.published;
  return {
    limit: policyAt(rules, at)?.cartLimit ?? 0,
    usualLocations: [...rules.locations.keys()].filter(
      (location) => findRefusals(who, at, { title, location }).length === 0,
    ),
  };
};

/** The codes that refuse a pickup place (R27). */
const ofPlace = [
  'not-registered-at-pickup',
  'no-policy-in-force',
  'pickup-location-unknown',
  'pickup-location-closed',
  'no-home-delivery',
] as const;

/** The codes that refuse a title, because of its copies, or since the patron has it already (R36, R63, A13). */
const ofTitle = [
  'title-not-held',
  'not-for-loan',
  'in-library-only',
  'in-library-short',
  'already-reserved',
  'already-borrowed',
] as const;

type Adding = WithOptionalCommandId & { readonly title: string; readonly location?: string };

/** A patron's 予約カート. It remains between visits. */
export const cartRequests = {
  addToCart: defineRequest(
    {
      ja: '予約カート',
      en: 'adds a title to the cart (R66, A10). Without `location`, the pickup place is the last one that the patron used, or the headquarters if the title may no longer be picked up there (R31, A45). A patron at the limit of reservations may still fill the cart (R64)',
      fields: { title: TitleId, location: optional(orNull(LocationId)) },
      refusals: ['patron-unknown', 'already-in-cart', 'cart-full', ...ofTitle, ...ofPlace],
    },
    (on: AtPortal, { location: chosen, ...adding }: Identified<Adding>) =>
      answerOf(async function* () {
        const { commandId: _, ...rest } = adding;
        const { title } = rest;
        const at = now(on);
        const who: CartPatron = yield* TitleId.is(title) ? findPatronFor(on, title) : on.find();
        const defaultLocation = headquarters(who.published.rules)?.location ?? chosen;
        if (defaultLocation === undefined) return failed(noHeadquarters);
        const location = chosen ?? null;
        const line = { ...rest, location: location ?? defaultLocation };
        yield* requireAllowedLine(on, findRefusals(who, at, line), (one) => one.title === title);
        const filled = { patron: on.patron, ...cartFor(who, at, title), defaultLocation };
        const added = await sendFilled(adding, filled, (wanted) =>
          on.borrowers.addToCart({ ...wanted, location }),
        );
        return answerOfRegistry(added, noFields);
      }),
  ),

  choosePickup: defineRequest(
    {
      ja: '受取場所',
      en: 'chooses the pickup place of a title in the cart (R39)',
      fields: CartLine.type.props,
      refusals: ['patron-unknown', 'not-in-cart', ...ofPlace],
    },
    (on: AtPortal, choosing: Identified<WithOptionalCommandId & Plain<CartLine>>) =>
      answerOf(async function* () {
        const { commandId: _, ...chosen } = choosing;
        const { title, location } = chosen;
        const refusals = findRefusals(yield* on.find(), now(on), chosen);
        yield* requireAllowedLine(on, refusals, (one) => one.title === title && one.location === location);
        const { patron, borrowers } = on;
        return answerOfRegistry(
          await sendFilled(choosing, { patron }, (wanted) => borrowers.choosePickup(wanted)),
          noFields,
        );
      }),
  ),

  removeFromCart: defineRequest(
    {
      ja: '削除',
      en: 'removes all given titles from the cart, or none of them (R42)',
      fields: { titles: RemoveFromCart.type.props.titles },
      refusals: ['patron-unknown', 'not-in-cart'],
    },
    (on: AtPortal, removing: Identified<WithOptionalCommandId & { readonly titles: readonly string[] }>) =>
      answerOf(async function* () {
        const { patron } = yield* on.find();
        return answerOfRegistry(
          await sendFilled(removing, { patron }, (wanted) => on.borrowers.removeFromCart(wanted)),
          noFields,
        );
      }),
  ),
};
