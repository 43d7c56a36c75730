import { extract, type State } from '@antithesishq/bombadil/browser';

const all = ({ document }: State, selector: string): readonly Element[] => [
  ...document.querySelectorAll(selector),
];

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

const textsOf = (state: State, selector: string): string[] => all(state, selector).map(textOf);

/** The number of the first match; null if the page does not say one. */
const numberIn = (state: State, selector: string): number | null => {
  const [digits] = /\d+/.exec(textOf(state.document.querySelector(selector))) ?? [];
  return digits === undefined ? null : Number(digits);
};

export const path = extract(({ window }) => window.location.pathname);
export const heading = extract((state) => textOf(state.document.querySelector('h1')));
export const headings = extract((state) => all(state, 'h1').length);
export const windowTitle = extract(({ document }) => document.title);

/** Who has logged in, as the page says; empty for nobody. */
export const who = extract((state) => textOf(state.document.querySelector('.who')));

export const errors = extract((state) => textsOf(state, '.notice.error div'));
export const ids = extract((state) => all(state, '[id]').map(({ id }) => id));
export const isTooWide = extract(
  ({ document, window }) => document.documentElement.scrollWidth > window.innerWidth,
);

/** How many books are in the cart, as the top of each page says. */
export const inCart = extract((state) => numberIn(state, '.count') ?? 0);
export const cartLines = extract((state) => all(state, '.lines .line').length);
export const isReserveOff = extract(
  (state) => state.document.querySelector('button[value="reserve"]')?.hasAttribute('disabled') ?? null,
);

/** How many are reserved, or lent, as the page says. */
export const counted = extract((state) => numberIn(state, 'main > p .number'));
export const cards = extract((state) => all(state, '.cards > .card').length);
export const cardTitles = extract((state) => textsOf(state, '.cards > .card :is(h2, h3)'));

/** By loan, how often it offers 貸出延長 or says why not. */
export const renewing = extract((state) =>
  all(state, '.cards > .card').map((card) => card.querySelectorAll('button[value="renew"], .reasons').length),
);

/** By title, whether it can be lent, whether the patron has put it into the cart, reserved or borrowed it, and whether it has a button. */
export const offers = extract((state) =>
  all(state, '.hit, .lending').map((held) => ({
    isLendable: [...held.querySelectorAll('.status')].some((status) =>
      /在架|貸出中|協力/.test(textOf(status)),
    ),
    hasAlready: held.querySelector('a:is([href="/cart"], [href="/reservations"], [href="/loans"])') !== null,
    hasButton: held.querySelector('button[value="add"], a[href^="/login"]') !== null,
  })),
);

/** What was clicked last; empty if it was no click. Bombadil says `text_content` where its types say `textContent`. */
export const pressed = extract(
  ({ lastAction }) => /"text_?content":"(.*?)"/i.exec(JSON.stringify(lastAction))?.[1] ?? '',
);
