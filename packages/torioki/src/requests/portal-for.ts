import { required } from '@torioki/event-store';
import { refusalText } from '@torioki/lending';
import { deskFor } from '../desk-for.js';
import { inService } from '../in-service.js';
import { checkedRequests } from './checked-requests.js';
import { borrowing } from './borrowing.js';
import { cartRequests } from './cart.js';
import { particulars } from './particulars.js';
import type { Parts } from './parts.js';
import type { PatronPortal } from './patron-portal.js';
import { patronViews } from './patron-views.js';
import { answerOf, looked, notDone, seen, shown } from '../answer.js';
import { titleRequests, titleRequestsOf } from './title-requests.js';
import { whoAsks } from './who-asks.js';
import { unnamed } from '../title-names.js';
import { withKnown } from './with-known.js';

const actor = { role: 'patron' } as const;

/** The portal of a patron who has logged in. */
export const portalFor = (parts: Parts, patron: string): PatronPortal => {
  const { people, views, clock, run, hindrance } = parts;
  const about = { ...parts, actor, patron };
  const theirs = borrowing({ ...parts, desk: deskFor({ run, clock }, actor) }, patron);
  const shownViews = patronViews({ ...parts, patron, withheld: hindrance });

  const cart: PatronPortal['cart'] = () =>
    answerOf(async function* () {
      const { known, rules } = yield* whoAsks(parts, patron);
      const speaker = parts.speaker(rules);
      const limit = speaker.policy.reservationLimit;
      const { length: active } = yield* seen(await shownViews.reservations.now());
      return shown({
        lines: await (parts.naming ?? unnamed)(known.cart),
        reservations: active,
        limit,
        message:
          active < limit
            ? null
            : refusalText({ code: 'over-reservation-limit', limit, active, asked: 1 }, speaker),
        hasMailAddress: known.mailAddress !== null,
      });
    });

  const holdings: PatronPortal['holdings'] = (title) =>
    answerOf(async function* () {
      const known = yield* required(await people.patron(patron));
      const isInCart = known.cart.some((line) => line.title === title);
      const copies = yield* seen(await views.holdings(title).now());
      return shown({ ...copies, isInCart, cartButton: copies.cartButton && !isInCart });
    });

  return {
    ...inService(hindrance, notDone, {
      patron: async () => looked(await people.patron(patron)),
      cart,
      titleRequests: () => titleRequestsOf(parts, patron),
      holdings,
    }),
    ...shownViews,
    ...checkedRequests(
      { ...parts, withheld: hindrance },
      {
        ...cartRequests(parts, patron),
        ...particulars(about),
        ...titleRequests(about),
      },
    ),
    ...checkedRequests(
      { ...parts, withheld: hindrance },
      {
        ...theirs,
        cancel: (command: Parameters<PatronPortal['cancel']>[0]) =>
          theirs.cancel(withKnown(command, { reason: null })),
      },
    ),
  };
};
