import type { PortalContext } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { showList } from '../layout/paged-list.js';
import { visitOf } from '../staff-visit.js';

/** A page of one list of the shipments to and from the place of the desk. */
export const showShipments = (c: PortalContext, list: 'underWay' | 'arrived' | 'comingBack') => {
  const { at } = visitOf(c);
  const today = dateOf(c.var.options.clock());
  return showList(
    c,
    (page) => at.desk.views.branchShipments(at.member.location, today, page).now(),
    (shown) => shown[list],
  );
};
