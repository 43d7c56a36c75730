import type { PatronHoldings } from 'torioki';
import { seen, type Variables } from './context.js';

export type ShownHoldings = Pick<PatronHoldings, 'title' | 'copies' | 'reservations' | 'cartButton'> &
  Partial<PatronHoldings>;

/** 所蔵情報 of a title, for who asks. */
export const holdingsOf = async (
  { options, visitor }: Pick<Variables, 'options' | 'visitor'>,
  title: string,
): Promise<ShownHoldings> =>
  visitor === null
    ? seen(await options.library.views.holdings(title).now())
    : seen(await visitor.portal.holdings(title));
