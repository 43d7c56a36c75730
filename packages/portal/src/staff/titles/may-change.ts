import type { PortalContext } from '../../context.js';
import { visitOf } from '../staff-visit.js';

/** Whether the member of staff changes titles. The others only read them. */
export const mayChangeTitles = (c: PortalContext): boolean =>
  visitOf(c).at.member.role === 'general-materials';

/** Whether the member of staff changes records of a catalogue that can store them. */
export const mayChangeRecords = (c: PortalContext): boolean =>
  mayChangeTitles(c) && c.var.options.catalogue.put !== undefined;
