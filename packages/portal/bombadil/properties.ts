import { always, eventually, next, now } from '@antithesishq/bombadil';
import {
  cardTitles,
  cards,
  cartLines,
  counted,
  errors,
  heading,
  headings,
  ids,
  inCart,
  isReserveOff,
  isTooWide,
  offers,
  path,
  pressed,
  renewing,
  who,
  windowTitle,
} from './shown.js';

export { acting } from './acting.js';
export {
  noUncaughtExceptions,
  noUnhandledPromiseRejections,
} from '@antithesishq/bombadil/browser/defaults/properties';

const pageLimit = 10;

const isUnique = (all: readonly string[]): boolean => new Set(all).size === all.length;

export const thereIsOneHeading = always(() => headings.current === 1);

export const theWindowIsNamedAfterIt = always(() => windowTitle.current.startsWith(heading.current));

export const noIdIsThereTwice = always(() => isUnique(ids.current));

export const nothingIsWiderThanTheScreen = always(() => !isTooWide.current);

export const thePortalServes = always(
  () => heading.current !== '' && !/^(ただいま|しばらくお待ち|送られた)/.test(heading.current),
);

export const nobodyElseIsLoggedIn = always(() => ['', '佐藤 みのり さん'].includes(who.current));

export const whoHasNotLoggedInSeesNothingOfAPatron = always(
  () => who.current !== '' || !/^\/(cart|reservations|loans|particulars|mail-address)/.test(path.current),
);

export const anErrorSaysWhy = always(() => errors.current.every((text) => text !== ''));

export const whatCanBeLentHasAButton = always(() =>
  offers.current.every(({ isLendable, hasAlready, hasButton }) => !isLendable || hasAlready || hasButton),
);

export const whatCannotBeLentHasNone = always(() =>
  offers.current.every(({ isLendable, hasAlready, hasButton }) => !hasButton || (isLendable && !hasAlready)),
);

/** Bombadil may look at a page before a click has changed it. Then the next look has no action. */
export const aButtonIsNotRefused = always(() => {
  const isOffered = /^(予約カート（|貸出延長（)/.test(pressed.current);
  return now(() => isOffered).implies(
    now(() => errors.current.length === 0).and(
      next(() => pressed.current !== '' || errors.current.length === 0),
    ),
  );
});

/** A click without effect leaves the number unchanged; a click with effect adds one. */
export const whatIsAddedIsInTheCart = always(() => {
  const before = inCart.current;
  const [one] = offers.current;
  const mayGoOn = who.current !== '' && path.current.startsWith('/titles/') && one?.hasButton === true;
  return now(() => mayGoOn).implies(
    next(
      now(() => pressed.current.startsWith('予約カート（')).implies(
        eventually(() => inCart.current === before + 1).within(5, 'seconds'),
      ),
    ),
  );
});

/** If a patron goes back before a click is answered, its effect shows one page later. */
export const theCartLosesNothingByItself = always(() => {
  const hadPressed = pressed.current;
  return next(() => {
    const before = inCart.current;
    const wasLoggedIn = who.current !== '';
    const thenPressed = pressed.current;
    return next(
      () =>
        inCart.current >= before ||
        !wasLoggedIn ||
        who.current === '' ||
        [hadPressed, thenPressed, pressed.current].some((one) => /^(削除|確認)/.test(one)),
    );
  });
});

export const theCartShowsWhatIsInIt = always(
  () => path.current !== '/cart' || cartLines.current === inCart.current,
);

export const oneMayReserveUpToTheLimit = always(
  () => isReserveOff.current === null || isReserveOff.current === (counted.current ?? 0) >= pageLimit,
);

export const theReservationsAreAsManyAsItSays = always(
  () => path.current !== '/reservations' || cards.current === counted.current,
);

export const noneIsReservedTwice = always(
  () => path.current !== '/reservations' || isUnique(cardTitles.current),
);

export const aLoanIsRenewableOrSaysWhyNot = always(
  () => path.current !== '/loans' || renewing.current.every((many) => many === 1),
);

/** Holds after every further action: going back, reloading, opening the same page again. */
export const whatIsDoneStaysDone = always(() => {
  const command = path.current;
  const isDone = heading.current === '予約しました';
  return now(() => isDone).implies(
    always(() => path.current !== command || heading.current !== '予約の確認'),
  );
});
