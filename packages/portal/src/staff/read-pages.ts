import type { QueryAnswer } from 'torioki';
import { requireShown } from '../context.js';

/** The number of pages that a page for staff reads for one list. */
const mostPages = 20;

/** The number of items of a page, which is also the largest number of a view. */
const first = 200;

/** An answer of a view that is shown page by page. */
export interface Paged {
  readonly nextPage: string | null;
}

/** Shows a page of a view. */
export type ShowPage<Shown extends Paged> = (page: {
  readonly first: number;
  readonly after?: string;
}) => QueryAnswer<Shown>;

/** A page of a view, and the text that names it. The first page has no name. */
export interface NamedPage<Shown> {
  readonly shown: Shown;
  readonly after: string | undefined;
}

/** Shows the page with a name. */
export const showNamed = <Shown extends Paged>(show: ShowPage<Shown>, after: string | undefined) =>
  show(after === undefined ? { first } : { first, after });

/** Reads the pages of a view, one after the other, from the page with a name on; none from null. */
export async function* readPages<Shown extends Paged>(
  show: ShowPage<Shown>,
  from?: string | null,
): AsyncGenerator<NamedPage<Shown>> {
  for (let after = from; after !== null;) {
    const shown: Shown = requireShown(await showNamed(show, after));
    yield { shown, after };
    after = shown.nextPage;
  }
}

/** The items of a list on 20 pages of a view, and the name of the page after them. It is null after the last page. */
export interface ReadItems<Item> extends Paged {
  readonly items: readonly Item[];
}

/** Reads the items of a list on 20 pages of a view, from the page with a name on; none from null. */
export const readItems = async <Shown extends Paged, Item>(
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly Item[],
  from?: string | null,
): Promise<ReadItems<Item>> => {
  const items: Item[] = [];
  let pages = 0;
  for await (const { shown } of readPages(show, from)) {
    items.push(...listOf(shown));
    pages += 1;
    if (pages === mostPages) return { items, nextPage: shown.nextPage };
  }
  return { items, nextPage: null };
};
