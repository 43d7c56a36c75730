import { refusalText } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { deskFor } from '../desk-for.js';
import { inService } from '../in-service.js';
import { checkedRequests } from './checked-requests.js';
import { borrowing } from './borrowing.js';
import { cartRequests } from './cart.js';
import { particulars } from './particulars.js';
import type { Parts } from './parts.js';
import type { PatronPortal } from './patron-portal.js';
import { patronViews } from './patron-views.js';
import { looked, notDone, shown } from '../answer.js';
import { titleRequests, titleRequestsOf } from './title-requests.js';
import { whoAsks } from './who-asks.js';
import { withKnown } from './with-known.js';

const actor = { role: 'patron' } as const;

/** The portal of a patron who has logged in. */
export const portalFor = (parts: Parts, patron: string): PatronPortal => {
  const { people, views, clock, run, hindrance } = parts;
  const about = { ...parts, actor, patron };
  const theirs = borrowing({ ...parts, desk: deskFor({ run, clock }, actor) }, patron);
  const shownViews = patronViews({ ...parts, patron, withheld: hindrance });

  const cart: PatronPortal['cart'] = async () => {
    const asked = await whoAsks(parts, patron);
    if (E.isLeft(asked)) return asked.left;
    const { known, rules } = asked.right;
    const speaker = parts.speaker(rules);
    const limit = speaker.policy.reservationLimit;
    const reservations = await shownViews.reservations.now();
    if (reservations.is !== 'shown') return reservations;
    const { length: active } = reservations.shown;
    return shown({
      lines: known.cart,
      reservations: active,
      limit,
      message:
        active < limit
          ? null
          : refusalText({ code: 'over-reservation-limit', limit, active, asked: 1 }, speaker),
      hasMailAddress: known.mailAddress !== null,
    });
  };

  const holdings: PatronPortal['holdings'] = async (title) => {
    const known = await people.patron(patron);
    if (E.isLeft(known)) return notDone(known.left);
    const isInCart = known.right.cart.some((line) => line.title === title);
    const copies = await views.holdings(title).now();
    if (copies.is !== 'shown') return copies;
    return shown({ ...copies.shown, isInCart, cartButton: copies.shown.cartButton && !isInCart });
  };

  return {
    ...inService(hindrance, notDone, {
      patron: async () => looked(await people.patron(patron)),
      cart,
      titleRequests: () => titleRequestsOf(parts, patron),
      holdings,
    }),
    ...shownViews,
    ...checkedRequests(hindrance, {
      ...cartRequests(parts, patron),
      ...particulars(about),
      ...titleRequests(about),
    }),
    ...checkedRequests(hindrance, {
      ...theirs,
      cancel: (command: Parameters<PatronPortal['cancel']>[0]) =>
        theirs.cancel(withKnown(command, { reason: null })),
    }),
  };
};
