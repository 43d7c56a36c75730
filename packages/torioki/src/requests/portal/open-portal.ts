import { answering, required } from '@torioki/event-store/adapter';
import { hadAlready, refusalText } from '@torioki/lending';
import { MailAddress, type Person } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { inService } from '../../answers/in-service.js';
import { checkedRequests } from '../../answers/checked-requests.js';
import { cartRequests } from './fill-cart.js';
import { findPatron, findPerson, type Finding } from '../patrons/find-patron.js';
import { readOpenLoansAndReservations } from './open-loans-and-reservations.js';
import { particulars } from '../registry/change-particulars.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import type { PatronPortal, PortalWithRegistry } from './portal.js';
import { patronCommands } from './patron-commands.js';
import { patronViews } from '../patrons/patron-views.js';
import { rehearsal } from './rehearse-commands.js';
import { withinLimit } from './limit-commands.js';
import { answerOf, looked, notDone, seen, shown } from '../../answers/answer.js';
import { titleRequests, titleRequestsOf } from '../registry/title-requests.js';
import { unnamed } from '../../answers/title-names.js';

/** The portal of a patron who has logged in. */
export const portalFor = <Found extends Person>(
  parts: Parts & Finding<Found>,
  patron: string,
): PatronPortal<Found> => {
  const { borrowers, views, hindrance } = parts;
  const asked = { ...parts, withheld: hindrance };

  const cart: PatronPortal['cart'] = () =>
    answerOf(async function* () {
      const { person, theirs } = yield* findPatron(parts, patron);
      const { lines } = yield* required(await borrowers.cart(patron));
      const open = yield* readOpenLoansAndReservations(parts, theirs);
      const speaker = parts.speaker(open.published.rules);
      const limit = speaker.policy.reservationLimit;
      const active = open.theirs.reservations.size;
      return shown({
        lines: await (parts.naming ?? unnamed)(lines),
        reservations: active,
        limit,
        message:
          active < limit
            ? null
            : refusalText({ code: 'over-reservation-limit', limit, active, asked: 1 }, speaker),
        hasMailAddress: MailAddress.is(person.mailAddress),
      });
    });

  const holdings: PatronPortal['holdings'] = (title) =>
    answerOf(async function* () {
      const { theirs } = yield* findPatron(parts, patron);
      const { lines } = yield* required(await borrowers.cart(patron));
      const copies = yield* seen(await views.holdings(title).now());
      const had = hadAlready(copies.title, (yield* readOpenLoansAndReservations(parts, theirs)).theirs);
      const has = (code: string) => E.isLeft(had) && had.left.some((refusal) => refusal.code === code);
      const own = {
        isInCart: lines.some((line) => line.title === title),
        isReserved: has('already-reserved'),
        isOnLoan: has('already-borrowed'),
      };
      const cartButton = copies.cartButton && !Object.values(own).includes(true);
      return shown({ ...copies, ...own, cartButton });
    });

  return {
    ...inService(hindrance, notDone, {
      patron: async () => looked(await answering(() => findPerson<Found>(parts, patron))),
      cart,
      holdings,
    }),
    ...patronViews({ ...asked, patron }),
    ...checkedRequests(asked, cartRequests(parts, patron)),
    ...checkedRequests(asked, withinLimit(parts, patron, patronCommands(parts, patron))),
    rehearsal: checkedRequests(asked, withinLimit(parts, patron, rehearsal(parts, patron), 'mayCommand')),
  };
};

/** The portal of a patron who is registered with the library, and has logged in. */
export const portalWithRegistry = (parts: RegistryParts, patron: string): PortalWithRegistry => {
  const about = { ...parts, actor: { role: 'patron' } as const, patron };
  return {
    ...portalFor(parts, patron),
    ...inService(parts.hindrance, notDone, {
      titleRequests: () => titleRequestsOf(parts, patron),
    }),
    ...checkedRequests(
      { ...parts, withheld: parts.hindrance },
      withinLimit(parts, patron, { ...particulars(about), ...titleRequests(about) }),
    ),
  };
};
