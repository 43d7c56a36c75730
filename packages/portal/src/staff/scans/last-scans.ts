import type { PortalContext } from '../../context.js';
import type { SealedList } from '../sealed-list.js';
import { visitOf } from '../staff-visit.js';
import { scanCodec, type Scan } from './scan.js';

/** The last ten scans. They belong to one member of staff at one place: nobody else can open them. */
export const listLastScans = (c: PortalContext): SealedList<Scan> => {
  const { at, words } = visitOf(c);
  const { role, staff, location } = at.member;
  return {
    name: 'scan',
    purpose: `scan ${role} ${staff} ${location}`,
    codec: scanCodec(words.scan),
    most: 10,
    mostLetters: 3_500,
    minutes: 12 * 60,
  };
};
