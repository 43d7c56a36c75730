import { always, eventually, next, now } from '@antithesishq/bombadil';
import {
  cardTitles,
  cards,
  cartLines,
  statedNumber,
  errors,
  heading,
  headings,
  ids,
  inCart,
  isReserveOff,
  isTooWide,
  offers,
  path,
  lastClicked,
  renewalChoicesByLoan,
  patronName,
  windowTitle,
} from './page-state.js';

export { pressAndSearch } from './actions.js';
export {
  noUncaughtExceptions,
  noUnhandledPromiseRejections,
} from '@antithesishq/bombadil/browser/defaults/properties';

const pageLimit = 10;

const isUnique = (all: readonly string[]): boolean => new Set(all).size === all.length;

export const thereIsOneHeading = always(() => headings.current === 1);

export const theWindowTitleNamesTheHeading = always(() => windowTitle.current.startsWith(heading.current));

export const idsAreUnique = always(() => isUnique(ids.current));

export const nothingIsWiderThanTheScreen = always(() => !isTooWide.current);

export const thePortalServes = always(
  () => heading.current !== '' && !/^(ただいま|しばらくお待ち|送られた)/.test(heading.current),
);

export const nobodyElseIsLoggedIn = always(() => ['', '佐藤 みのり さん'].includes(patronName.current));

export const strangersSeeNoPatronData = always(
  () =>
    patronName.current !== '' || !/^\/(cart|reservations|loans|particulars|mail-address)/.test(path.current),
);

export const anErrorSaysWhy = always(() => errors.current.every((text) => text !== ''));

export const circulatingTitlesHaveAButton = always(() =>
  offers.current.every(({ isLendable, hasAlready, hasButton }) => !isLendable || hasAlready || hasButton),
);

export const otherTitlesHaveNoButton = always(() =>
  offers.current.every(({ isLendable, hasAlready, hasButton }) => !hasButton || (isLendable && !hasAlready)),
);

/**
 * A click on an offered button is not refused. Bombadil may see the old page first, before the click has
 * changed it. It then looks again, without an action.
 */
export const aButtonIsNotRefused = always(() => {
  const isOffered = /^(予約カート（|貸出延長（)/.test(lastClicked.current);
  return now(() => isOffered).implies(
    now(() => errors.current.length === 0).and(
      next(() => lastClicked.current !== '' || errors.current.length === 0),
    ),
  );
});

/**
 * Putting a title into the cart adds one to the number in the cart. A click without effect leaves the number
 * unchanged.
 */
export const addedTitlesAreInTheCart = always(() => {
  const before = inCart.current;
  const [one] = offers.current;
  const mayGoOn = patronName.current !== '' && path.current.startsWith('/titles/') && one?.hasButton === true;
  return now(() => mayGoOn).implies(
    next(
      now(() => lastClicked.current.startsWith('予約カート（')).implies(
        eventually(() => inCart.current === before + 1).within(5, 'seconds'),
      ),
    ),
  );
});

/**
 * The cart loses nothing without a click. If a patron goes back before a click is answered, the effect of the
 * click appears one page later.
 */
export const theCartLosesNothingByItself = always(() => {
  const hadPressed = lastClicked.current;
  return next(() => {
    const before = inCart.current;
    const wasLoggedIn = patronName.current !== '';
    const thenPressed = lastClicked.current;
    return next(
      () =>
        inCart.current >= before ||
        !wasLoggedIn ||
        patronName.current === '' ||
        [hadPressed, thenPressed, lastClicked.current].some((one) => /^(削除|確認)/.test(one)),
    );
  });
});

export const theCartShowsItsLines = always(
  () => path.current !== '/cart' || cartLines.current === inCart.current,
);

export const patronsCanReserveUpToTheLimit = always(
  () => isReserveOff.current === null || isReserveOff.current === (statedNumber.current ?? 0) >= pageLimit,
);

export const theReservationsMatchTheirNumber = always(
  () => path.current !== '/reservations' || cards.current === statedNumber.current,
);

export const titlesAreReservedOnce = always(
  () => path.current !== '/reservations' || isUnique(cardTitles.current),
);

export const loansCanBeRenewedOrShowAReason = always(
  () => path.current !== '/loans' || renewalChoicesByLoan.current.every((many) => many === 1),
);

/** A confirmed order stays confirmed, even if the patron goes back, reloads, or opens the page again. */
export const doneOrdersStayDone = always(() => {
  const command = path.current;
  const isDone = heading.current === '予約しました';
  return now(() => isDone).implies(
    always(() => path.current !== command || heading.current !== '予約の確認'),
  );
});
