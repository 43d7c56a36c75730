import type { PortalContext } from '../../context.js';
import { linkToSamePage, renderTrouble } from '../../pages/trouble.js';
import type { StaffVisit } from '../staff-visit.js';

/** The answer to a sender who is no member of staff: what to do. */
export const renderUnknownStaff = (c: PortalContext, { words: { trouble } }: StaffVisit) =>
  renderTrouble(c, { title: trouble.unknown, lead: trouble.unknownLead, status: 403, on: linkToSamePage(c) });
