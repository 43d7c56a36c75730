import type { Desk, PatronRegistry } from 'torioki';
import type { PageWords } from '../words/portal-words.js';
import type { StaffMember } from './staff-member.js';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of the pages for staff, in one language. */
export type StaffWords = PageWords['staff'][Language];

/** A member of staff at a desk. */
export interface AtDesk {
  readonly member: StaffMember;
  /** The name of the member's location; its code if it is no pickup place. */
  readonly place: string;
  readonly desk: Desk<PatronRegistry>;
}

/** A request for a page for staff. */
export interface StaffVisit {
  readonly language: Language;
  readonly words: StaffWords;
  /** Null until the member of staff is known. */
  readonly at: AtDesk | null;
}

/** A request for a page for staff by a member of staff. */
export interface DeskVisit extends StaffVisit {
  readonly at: AtDesk;
}
