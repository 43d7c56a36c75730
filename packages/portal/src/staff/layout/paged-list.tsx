import type { QueryAnswer } from 'torioki';
import { requireShown, type PortalContext } from '../../context.js';
import type { DeskVisit } from '../staff-visit.js';

/** The number of items of a page, which is also the largest number of a view. */
const first = 200;

interface Paged {
  readonly nextPage: string | null;
}

interface Page {
  readonly first: number;
  readonly after?: string;
}

/** The page of a view that a field of the address names. Without such a page, the first page. */
export const showPage = async <Shown extends Paged>(
  c: PortalContext,
  show: (page: Page) => QueryAnswer<Shown>,
  name = 'after',
): Promise<Shown> => {
  const after = c.req.query(name);
  const named = after === undefined ? undefined : await show({ first, after });
  return named?.is === 'shown' ? named.shown : requireShown(await show({ first }));
};

interface MoreProps {
  readonly c: PortalContext;
  readonly of: Paged;
  readonly name?: string;
}

/** The link to the next page of a list. Nothing on the last page. */
export const MoreLink = ({ c, of: { nextPage }, name = 'after' }: MoreProps) =>
  nextPage === null ? null : (
    <p class="screen-only">
      <a href={`${c.req.path}?${new URLSearchParams({ [name]: nextPage }).toString()}`}>
        {(c.var.staff as DeskVisit).words.lists.more}
      </a>
    </p>
  );
