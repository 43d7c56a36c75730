import type { Ledger } from './ledger.js';
import type { Fact, Numbers, Order, Readings, BilingualText } from './words.js';

/** R: the guide says so. A: the guide leaves it open; the common interpretation applies. O: true anywhere. */
export type LawClass = 'R' | 'A' | 'O';

/** A group of features that laws require: the core, or a group beyond the core. */
export type Level =
  'core' | 'loan-classes' | 'interlibrary' | 'places' | 'notices' | 'reading-order' | 'people';

/** The side of a law in a case: the law allowed the order, or forbade it. */
export type Side = 'allowed' | 'forbidden';

/** A law's verdict on an order: allowed, forbidden, or open in the guide. The reason is built on demand. */
export interface Ruling {
  readonly is: 'allows' | 'forbids' | 'free';
  readonly because: () => BilingualText;
  /** True if the order makes no sense. A refusal for this reason need not name other reasons. */
  readonly makesNoSense?: true;
}

export const allows = (because: () => BilingualText): Ruling => ({ is: 'allows', because });
export const forbids = (because: () => BilingualText): Ruling => ({ is: 'forbids', because });
export const makesNoSense = (because: () => BilingualText): Ruling => ({
  is: 'forbids',
  because,
  makesNoSense: true,
});
export const free = (because: () => BilingualText): Ruling => ({ is: 'free', because });

/** The result of a check: the law is kept, or the reply (`however`) contradicts the ledger (`because`). */
export type Finding = 'kept' | { readonly because: BilingualText; readonly however: BilingualText };

/** An accepted order, the facts that the system reported, and the ledgers before and after the order. */
export interface AcceptedOrder {
  readonly before: Ledger;
  readonly order: Order;
  readonly facts: readonly Fact[];
  /** The ledger after the order, without the reported facts. */
  readonly afterOrder: Ledger;
}

/** A view, and the ledger for comparison. */
export interface ComparedView {
  readonly ledger: Ledger;
  readonly view: View;
  /** The kind of the entry just before, if everything must be as before after that entry. */
  readonly after: 'refusal' | 'restart' | 'undo' | null;
}

/** A view in the form that laws judge. Laws do not check missing fields. */
export type View =
  | {
      readonly is: 'reservations';
      readonly who: string;
      /** The viewer. */
      readonly as: string;
      readonly lines: readonly {
        readonly title: string;
        readonly word?: string;
        readonly at?: string;
        readonly from?: string;
      }[];
    }
  | {
      readonly is: 'loans';
      readonly who: string;
      readonly as: string;
      readonly lines: readonly { readonly copy: string; readonly due?: string }[];
    }
  | { readonly is: 'queue'; readonly title: string; readonly lines: readonly { readonly who: string }[] };

export interface Law {
  readonly id: string;
  readonly statement: BilingualText;
  readonly class: LawClass;
  /** The guide's sources: R-numbers of its requirements, A-numbers of its settled ambiguities. */
  readonly where: readonly string[];
  readonly level: Level;
  /** Features of the system that make the law observable, by their names in the report. */
  readonly needs?: readonly string[];
  /** The number of the guide that the law applies. A system without this number has no such rule. */
  readonly number?: keyof Numbers;
  /** The reading of the guide that the law uses. */
  readonly reading?: keyof Readings;
  /** The reason code of a refusal by this law, if the code differs from the id. */
  readonly code?: string;
  readonly sides: readonly Side[];
  readonly judgeOrder?: (ledger: Ledger, order: Order) => Ruling | undefined;
  readonly judgeFacts?: (came: AcceptedOrder) => Finding | undefined;
  /** Checks a view shown to the person concerned. */
  readonly judgeView?: (compared: ComparedView) => Finding | undefined;
  /** Checks a view shown to another person. */
  readonly judgeViewOfAnother?: (compared: ComparedView) => Finding | undefined;
  /** True if the law is a promise: to refuse an order that the law allows breaks the law. */
  readonly isPromise?: true;
  /**
   * True if a refusal may have any reason. Systems have many reasons to refuse an order about a missing
   * object, or about the object of another person.
   */
  readonly acceptsAnyReason?: true;
}

export const codeOf = ({ id, code }: Law): string => code ?? id;
