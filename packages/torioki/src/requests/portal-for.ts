import { answering, required } from '@torioki/event-store';
import { refusalText } from '@torioki/lending';
import { MailAddress, type Person } from '@torioki/patrons';
import { deskFor } from '../desk-for.js';
import { inService } from '../in-service.js';
import { checkedRequests } from './checked-requests.js';
import { borrowing } from './borrowing.js';
import { cartRequests } from './cart.js';
import { knownOf, liveOf, personOf, type Finding } from './known.js';
import { particulars } from './particulars.js';
import type { Parts, RegistryParts } from './parts.js';
import type { PatronPortal, PortalWithRegistry } from './patron-portal.js';
import { patronViews } from './patron-views.js';
import { answerOf, looked, notDone, seen, shown } from '../answer.js';
import { titleRequests, titleRequestsOf } from './title-requests.js';
import { unnamed } from '../title-names.js';
import { withKnown } from './with-known.js';

const actor = { role: 'patron' } as const;

/** The portal of a patron who has logged in. */
export const portalFor = <Found extends Person>(
  parts: Parts & Finding<Found>,
  patron: string,
): PatronPortal<Found> => {
  const { borrowers, views, clock, run, rules, hindrance } = parts;
  const requests = borrowing({ ...parts, desk: deskFor({ run, clock }, actor) }, patron);

  const cart: PatronPortal['cart'] = () =>
    answerOf(async function* () {
      const { person, theirs } = yield* knownOf(parts, patron);
      const { lines } = yield* required(await borrowers.cart(patron));
      const speaker = parts.speaker((yield* required(await rules.published())).rules);
      const limit = speaker.policy.reservationLimit;
      const { length: active } = yield* seen(await views.patronQueue(...liveOf(theirs)).now());
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
      yield* personOf(parts, patron);
      const { lines } = yield* required(await borrowers.cart(patron));
      const isInCart = lines.some((line) => line.title === title);
      const copies = yield* seen(await views.holdings(title).now());
      return shown({ ...copies, isInCart, cartButton: copies.cartButton && !isInCart });
    });

  return {
    ...inService(hindrance, notDone, {
      patron: async () => looked(await answering(() => personOf<Found>(parts, patron))),
      cart,
      holdings,
    }),
    ...patronViews({ ...parts, patron, withheld: hindrance }),
    ...checkedRequests({ ...parts, withheld: hindrance }, cartRequests(parts, patron)),
    ...checkedRequests(
      { ...parts, withheld: hindrance },
      {
        ...requests,
        cancel: (command: Parameters<PatronPortal['cancel']>[0]) =>
          requests.cancel(withKnown(command, { reason: null })),
      },
    ),
  };
};

/** The portal of a patron who is registered with the library, and has logged in. */
export const portalWithRegistry = (parts: RegistryParts, patron: string): PortalWithRegistry => {
  const about = { ...parts, actor, patron };
  return {
    ...portalFor(parts, patron),
    ...inService(parts.hindrance, notDone, {
      titleRequests: () => titleRequestsOf(parts, patron),
    }),
    ...checkedRequests(
      { ...parts, withheld: parts.hindrance },
      { ...particulars(about), ...titleRequests(about) },
    ),
  };
};
