import type { Desk, PatronRegistry, Unaccepted } from 'torioki';
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
  /**
   * Whether the desk belongs to the headquarters. A branch never does, and a room that is no pickup place
   * always does.
   */
  readonly isHeadquarters: boolean;
  readonly desk: Desk<PatronRegistry>;
}

/** The commands of a desk, or of its rehearsal. */
export type Commands = AtDesk['desk']['rehearsal'];

/** The outcome of a command, or of its rehearsal. */
export type Outcome = Promise<{ readonly is: 'accepted' } | Unaccepted>;

/** The content that a method of a desk shows. */
export type Shown<Method extends (...given: never) => unknown> = Extract<
  Awaited<ReturnType<Method>>,
  { readonly is: 'shown'; readonly shown: unknown }
>['shown'];

type Views = AtDesk['desk']['views'];

/** The content of a view of a desk. */
export type ShownView<Name extends keyof Views> = Shown<ReturnType<Views[Name]>['now']>;

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

/** The words of the pages for staff, in the language of a request. */
export const wordsOf = (c: { readonly var: { readonly staff: StaffVisit | undefined } }): StaffWords =>
  (c.var.staff as StaffVisit).words;

/** The visit of a request to a page for work. `onlyFor` has seen that a member of staff sent it. */
export const visitOf = (c: { readonly var: { readonly staff: StaffVisit | undefined } }): DeskVisit =>
  c.var.staff as DeskVisit;
