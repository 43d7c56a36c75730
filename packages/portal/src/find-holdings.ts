import type { PatronHoldings } from 'torioki';
import { requireShown, type Variables } from './context.js';

export type ShownHoldings = Pick<PatronHoldings, 'title' | 'copies' | 'reservations' | 'cartButton'> &
  Partial<PatronHoldings>;

/** 所蔵情報 of titles, in the given order. After a login, the holdings include the visitor's own data. */
export const findHoldings = async (
  { options: { library }, visitor }: Pick<Variables, 'options' | 'visitor'>,
  titles: readonly string[],
): Promise<readonly ShownHoldings[]> =>
  visitor === null
    ? Promise.all(titles.map(async (title) => requireShown(await library.views.holdings(title).now())))
    : requireShown(await visitor.portal.holdingsOf(titles));
