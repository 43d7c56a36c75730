import { orThrow } from '@torioki/event-store';
import type { Desk, PatronRegistry } from 'torioki';

/** The particulars that tell invented persons apart. */
interface Invented {
  readonly card: string;
  readonly name: string;
  readonly mailAddress: string;
}

/** Registers an invented person. Returns the key of the patron. */
export const registerPerson = async (desk: Desk<PatronRegistry>, invented: Invented) =>
  orThrow(
    await desk.registerPatron({
      ...invented,
      address: '〒000-0000 みほん市見本町1-2-3',
      phone: '000-000-0000',
      evidence: 'driving-licence',
    }),
  ).patron;
