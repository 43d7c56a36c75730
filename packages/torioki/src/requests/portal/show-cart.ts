import { unwrap } from '@torioki/event-store/adapter';
import { renderRefusal, type LocationId, type TitleId } from '@torioki/lending';
import { MailAddress } from '@torioki/patrons';
import { findHoldingsOfAll, type Holdings } from '@torioki/read-models';
import { answerOf, shown, type QueryAnswer } from '../../answers/answer.js';
import { withoutNames, type WithNames } from '../../answers/title-names.js';
import type { AtPortal } from './read-patron.js';

/** A line of the cart. */
export interface CartLine {
  readonly title: TitleId;
  readonly location: LocationId;
}

/** 予約カート状況: the content of the cart, and whether the patron may press 「予約」 (R38, R64). */
export interface Cart {
  readonly lines: WithNames<readonly CartLine[]>;
  /** 予約数 of each line's title, in the order of the lines (R35). */
  readonly queueLengths: readonly number[];
  /** The number of open reservations that count for the limit. */
  readonly reservations: number;
  /** The maximum number of open reservations of a patron. */
  readonly limit: number;
  /** 予約上限数を超過しています。 if the limit is reached; otherwise null (R65). */
  readonly message: string | null;
  /** Whether the patron has a mail address for the notice (A25). */
  readonly hasMailAddress: boolean;
}

export const showCart = (on: AtPortal): QueryAnswer<Cart> =>
  answerOf(async function* () {
    const { person, theirs, published, open: own } = yield* on.find();
    const all: readonly Holdings[] = yield* unwrap(
      await on.projection.now(
        findHoldingsOfAll(
          theirs.cart.map(({ title }) => title),
          on.words,
        ),
      ),
    );
    const speaker = on.speaker(published.rules);
    const limit = speaker.policy.reservationLimit;
    const active = own.reservations.size;
    return shown({
      lines: await (on.naming ?? withoutNames)(theirs.cart),
      queueLengths: all.map(({ reservations }) => reservations),
      reservations: active,
      limit,
      message:
        active < limit
          ? null
          : renderRefusal({ code: 'over-reservation-limit', limit, active, requested: 1 }, speaker),
      hasMailAddress: MailAddress.is(person.mailAddress),
    });
  });
