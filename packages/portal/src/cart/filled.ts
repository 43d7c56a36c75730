/** What is ticked and written in the form: it stands in the address, and comes back with a form that is not accepted. */
export interface Filled {
  readonly inOrder: boolean;
  /** The ticked titles; undefined before anything was ticked or unticked: then all are. */
  readonly ticked: readonly string[] | undefined;
  readonly ranks: ReadonlyMap<string, string>;
}

/** What was sent. */
export const filledIn = (form: URLSearchParams): Filled => ({
  inOrder: form.has('in-order'),
  ticked: form.getAll('tick'),
  ranks: new Map(
    [...form].flatMap(([name, value]) => (name.startsWith('rank-') ? [[name.slice(5), value] as const] : [])),
  ),
});

/** The cart with what is ticked. */
export const pathOf = ({ inOrder, ticked = [] }: Filled): string =>
  `/cart?${new URLSearchParams([
    ...(inOrder ? [['in-order', '1']] : []),
    ['ticked', '1'],
    ...ticked.map((title) => ['tick', title]),
  ] as [string, string][]).toString()}`;

/** What is ticked by the address. */
export const filledOf = (query: URLSearchParams): Filled => ({
  inOrder: query.has('in-order'),
  ticked: query.has('ticked') ? query.getAll('tick') : undefined,
  ranks: new Map(),
});
export const isTicked = ({ ticked }: Filled, title: string): boolean =>
  ticked === undefined || ticked.includes(title);

export const rankOf = ({ ranks }: Filled, title: string, place: number): string =>
  ranks.get(title) ?? String(place + 1);

/** A rank as it is written, in whatever width; null if it is no number. */
export const rankIn = (written = ''): number | null => {
  const plain = written.normalize('NFKC').trim();
  return /^[1-9]\d{0,3}$/.test(plain) ? Number(plain) : null;
};
