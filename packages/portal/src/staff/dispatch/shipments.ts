import type { PortalContext } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { showList } from '../layout/paged-list.js';
import { visitOf } from '../staff-visit.js';

/** The lists of the view, by the fields that show them. */
const lists = { underWay: 'under-way', arrived: 'arrived', comingBack: 'coming-back' } as const;

/** A page of one list of the shipments to and from the place of the desk. */
export const showShipments = (c: PortalContext, list: keyof typeof lists) => {
  const { at } = visitOf(c);
  const today = dateOf(c.var.options.clock());
  return showList(
    c,
    (page) =>
      at.desk.views.branchShipments(at.member.location, today, { ...page, only: [lists[list]] }).now(),
    (shown) => shown[list],
  );
};
