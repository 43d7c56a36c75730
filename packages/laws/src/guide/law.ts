import type { Ledger } from './ledger.js';
import type { Fact, Numbers, Order, Readings, Said } from './words.js';

/** R: the guide says it. A: the guide is silent, and the common reading binds. O: true of every lending system. */
export type LawClass = 'R' | 'A' | 'O';

/** What a system has beyond the core, and laws ask for. */
export type Level =
  'core' | 'loan-classes' | 'interlibrary' | 'places' | 'notices' | 'reading-order' | 'people';

export type Side = 'allowed' | 'forbidden';

/** What a law says to an order: it lets it pass, it forbids it, or the guide is silent. Why is told only when asked. */
export interface Ruling {
  readonly is: 'allows' | 'forbids' | 'free';
  readonly because: () => Said;
  /** Whether an order that is refused for this need not be looked at any further: it makes no sense. */
  readonly makesNoSense?: true;
}

export const allows = (because: () => Said): Ruling => ({ is: 'allows', because });
export const forbids = (because: () => Said): Ruling => ({ is: 'forbids', because });
export const makesNoSense = (because: () => Said): Ruling => ({
  is: 'forbids',
  because,
  makesNoSense: true,
});
export const free = (because: () => Said): Ruling => ({ is: 'free', because });

/** What a law finds in what was said: it was kept, or it was broken, since this is so and yet that was said. */
export type Finding = 'kept' | { readonly because: Said; readonly however: Said };

/** An accepted order, what the system said came of it, and the ledger just before and after. */
export interface Came {
  readonly before: Ledger;
  readonly order: Order;
  readonly facts: readonly Fact[];
  /** Once the order was done, before what the system chose by itself. */
  readonly done: Ledger;
}

/** What was shown, and the ledger that it is held against. */
export interface Shown {
  readonly ledger: Ledger;
  readonly view: View;
  /** What came just before, after which all should be as it was: a refusal, or a restart. */
  readonly after: 'refusal' | 'restart' | null;
}

/** Views, as far as laws speak of them. What a system leaves out of a line is not judged. */
export type View =
  | {
      readonly of: 'reservations';
      readonly who: string;
      /** Who looks. */
      readonly as: string;
      readonly lines: readonly {
        readonly title: string;
        readonly word?: string;
        readonly at?: string;
        readonly from?: string;
      }[];
    }
  | {
      readonly of: 'loans';
      readonly who: string;
      readonly as: string;
      readonly lines: readonly { readonly copy: string; readonly due?: string }[];
    }
  | { readonly of: 'queue'; readonly title: string; readonly lines: readonly { readonly who: string }[] };

export interface Law {
  readonly id: string;
  readonly says: Said;
  readonly class: LawClass;
  /** Where the guide says it: R-numbers of its requirements, A-numbers of its settled ambiguities. */
  readonly where: readonly string[];
  readonly level: Level;
  /** What a system must be able to do besides, so that the law can be seen: named as it is told. */
  readonly needs?: readonly string[];
  /** The number without which there is no such rule. */
  readonly number?: keyof Numbers;
  /** The reading of the guide that the law stands on. */
  readonly reading?: keyof Readings;
  /** The code of its refusal, if it is not the law's own id. */
  readonly code?: string;
  readonly sides: readonly Side[];
  readonly order?: (ledger: Ledger, order: Order) => Ruling | undefined;
  readonly facts?: (came: Came) => Finding | undefined;
  /** What it finds in what was shown to whom it concerns. */
  readonly shown?: (shown: Shown) => Finding | undefined;
  /** What it finds in what was shown to somebody else. */
  readonly shownToAnother?: (shown: Shown) => Finding | undefined;
  /** Whether a refusal of what it allows breaks it: it is a promise. */
  readonly owes?: true;
  /** Whether any reason will do for its refusal: what is not there, or is somebody else's, may be told in many ways. */
  readonly anyReason?: true;
}

export const codeOf = ({ id, code }: Law): string => code ?? id;
