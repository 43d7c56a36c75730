/**
 * The ticks and ranks in the cart's form. The page's address has the ticks, and a refused form shows the
 * ticks and the ranks again.
 */
export interface CartForm {
  readonly inOrder: boolean;
  /** The ticked titles; undefined before the first change, which means all titles. */
  readonly ticked: readonly string[] | undefined;
  readonly ranks: ReadonlyMap<string, string>;
}

/** The ticks and ranks of a form that was sent. */
export const readCartForm = (form: URLSearchParams): CartForm => ({
  inOrder: form.has('in-order'),
  ticked: form.getAll('tick'),
  ranks: new Map(
    [...form].flatMap(([name, value]) => (name.startsWith('rank-') ? [[name.slice(5), value] as const] : [])),
  ),
});

/** The address of the cart, with the ticks in it. */
export const buildCartPath = ({ inOrder, ticked = [] }: CartForm): string =>
  `/cart?${new URLSearchParams([
    ...(inOrder ? [['in-order', '1']] : []),
    ['ticked', '1'],
    ...ticked.map((title) => ['tick', title]),
  ] as [string, string][]).toString()}`;

/** The ticks in an address. */
export const readCartQuery = (query: URLSearchParams): CartForm => ({
  inOrder: query.has('in-order'),
  ticked: query.has('ticked') ? query.getAll('tick') : undefined,
  ranks: new Map(),
});
export const isTicked = ({ ticked }: CartForm, title: string): boolean =>
  ticked === undefined || ticked.includes(title);

export const findRankText = ({ ranks }: CartForm, title: string, place: number): string =>
  ranks.get(title) ?? String(place + 1);

/** Reads a rank in full-width or half-width digits; null unless it is a number from 1 to 9999. */
export const parseRank = (written = ''): number | null => {
  const plain = written.normalize('NFKC').trim();
  return /^[1-9]\d{0,3}$/.test(plain) ? Number(plain) : null;
};
