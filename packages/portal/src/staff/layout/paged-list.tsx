import { buildAddress } from '../../build-address.js';
import { requireShown, type PortalContext } from '../../context.js';
import { readPages, showNamed, type NamedPage, type Paged, type ShowPage } from '../read-pages.js';
import { wordsOf } from '../staff-visit.js';

/** A list on a page: what the page shows, and the name of the next page with an item of the list. */
export interface ShownList<Shown> extends NamedPage<Shown> {
  readonly next: string | null;
}

/** The first page with an item of a list, from the page with a name on. Undefined if no page has one. */
const findPage = async <Shown extends Paged>(
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly unknown[],
  from?: string | null,
): Promise<NamedPage<Shown> | undefined> => {
  for await (const page of readPages(show, from)) if (listOf(page.shown).length > 0) return page;
  return undefined;
};

/** The page with a name, or the next one with an item of a list. Undefined if no page has the name. */
const findNamed = async <Shown extends Paged>(
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly unknown[],
  name: string,
): Promise<NamedPage<Shown> | undefined> => {
  const answer = await showNamed(show, name);
  if (answer.is !== 'shown') return undefined;
  const { shown } = answer;
  return listOf(shown).length > 0 ? { shown, after: name } : findPage(show, listOf, shown.nextPage);
};

/** The name of the next page with an item of a list. Reads one item, and more only after one of another list. */
const findNext = async <Shown extends Paged>(
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly unknown[],
  name: string | null,
): Promise<string | null> => {
  if (name === null) return null;
  const shown = requireShown(await show({ first: 1, after: name }));
  return listOf(shown).length > 0 ? name : ((await findPage(show, listOf, shown.nextPage))?.after ?? null);
};

/**
 * The page of a list that a field of the address names. Without such a page, the first page. A view has several
 * lists, so pages without an item of this list are skipped.
 */
export const showList = async <Shown extends Paged>(
  c: PortalContext,
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly unknown[],
  field = 'after',
): Promise<ShownList<Shown> | undefined> => {
  const name = c.req.query(field);
  const named = name === undefined ? undefined : await findNamed(show, listOf, name);
  const page = named ?? (await findPage(show, listOf));
  if (page === undefined) return undefined;
  return { ...page, next: await findNext(show, listOf, page.shown.nextPage) };
};

/** The fields of an address for an answer. A page shows the answer only once. */
const ofAnswer: ReadonlySet<string> = new Set(['ended', 'mark', 'scan']);

/** The address of a path, with the fields of this page and the given ones, but without those of an answer. */
export const keepPage = (
  c: PortalContext,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string => {
  const kept = Object.entries(c.req.query()).filter(([name]) => !ofAnswer.has(name));
  return buildAddress(path, { ...Object.fromEntries(kept), ...more });
};

interface MoreProps {
  readonly c: PortalContext;
  readonly of: { readonly next: string | null } | undefined;
  readonly name?: string;
}

/** The link to the next page of a list. Nothing on the last page. */
export const MoreLink = ({ c, of, name = 'after' }: MoreProps) =>
  !of?.next ? null : (
    <p class="screen-only">
      <a href={keepPage(c, c.req.path, { [name]: of.next })}>{wordsOf(c).lists.more}</a>
    </p>
  );

/** The number of items that a page shows of a list that its view shows as a whole. */
const mostShown = 100;

/** The items of a list that a page shows, from the number in the address on. */
export const showPart = <Item,>(
  c: PortalContext,
  items: readonly Item[],
  field = 'after',
): { readonly items: readonly Item[]; readonly next: string | null } => {
  const named = Number(/^\d{1,6}$/.exec(c.req.query(field) ?? '')?.[0] ?? 0);
  const from = named < items.length ? named : 0;
  const end = from + mostShown;
  return { items: items.slice(from, end), next: end < items.length ? `${end}` : null };
};
