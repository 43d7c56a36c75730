import { extract, type State } from '@antithesishq/bombadil/browser';

const selectAll = ({ document }: State, selector: string): readonly Element[] => [
  ...document.querySelectorAll(selector),
];

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

const textsOf = (state: State, selector: string): string[] => selectAll(state, selector).map(textOf);

/** The number in the first match; null if the text has no number. */
const parseNumberIn = (state: State, selector: string): number | null => {
  const [digits] = /\d+/.exec(textOf(state.document.querySelector(selector))) ?? [];
  return digits === undefined ? null : Number(digits);
};

export const path = extract(({ window }) => window.location.pathname);
export const heading = extract((state) => textOf(state.document.querySelector('h1')));
export const headings = extract((state) => selectAll(state, 'h1').length);
export const windowTitle = extract(({ document }) => document.title);

/** The name of the patron at the head of the page; empty before a login. */
export const patronName = extract((state) => textOf(state.document.querySelector('.who')));

export const errors = extract((state) => textsOf(state, '.notice.error div'));
export const ids = extract((state) => selectAll(state, '[id]').map(({ id }) => id));
export const isTooWide = extract(
  ({ document, window }) => document.documentElement.scrollWidth > window.innerWidth,
);

/** The number of books in the cart, from the head of the page. */
export const inCart = extract((state) => parseNumberIn(state, '.count') ?? 0);
export const cartLines = extract((state) => selectAll(state, '.lines .line').length);
export const isReserveOff = extract(
  (state) => state.document.querySelector('button[value="reserve"]')?.hasAttribute('disabled') ?? null,
);

/** The number of reservations or loans that the page states in its text. */
export const statedNumber = extract((state) => parseNumberIn(state, 'main > p .number'));
export const cards = extract((state) => selectAll(state, '.cards > .card').length);
export const cardTitles = extract((state) => textsOf(state, '.cards > .card :is(h2, h3)'));

/** For each loan: the number of 貸出延長 buttons, plus the number of lists with reasons against a renewal. */
export const renewalChoicesByLoan = extract((state) =>
  selectAll(state, '.cards > .card').map(
    (card) => card.querySelectorAll('button[value="renew"], .reasons').length,
  ),
);

/**
 * For each title, whether it circulates, whether the patron has it, and whether it has a button. A title in
 * the cart, reserved or on loan counts as the patron's.
 */
export const offers = extract((state) =>
  selectAll(state, '.hit, .lending').map((held) => ({
    isLendable: held.querySelector('.status:is(.ready, .waits)') !== null,
    hasAlready: held.querySelector('a:is([href="/cart"], [href="/reservations"], [href="/loans"])') !== null,
    hasButton: held.querySelector('button[value="add"], a[href^="/login"]') !== null,
  })),
);

/**
 * The text of the last element clicked; empty if the last action was no click. Bombadil writes
 * `text_content`, although its types have `textContent`.
 */
export const lastClicked = extract(
  ({ lastAction }) => /"text_?content":"(.*?)"/i.exec(JSON.stringify(lastAction))?.[1] ?? '',
);
