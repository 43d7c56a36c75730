/** Names that the check invents; a host maps them to its ids. All times are in the library's time zone. */
export type Person = string;
export type Title = string;
export type Copy = string;
export type Place = string;
/** `2021-04-03`. */
export type LocalDate = string;
/** `2021-04-03T10:00`. */
export type LocalTime = string;

/** `20:00`, as the clock shows it. */
export type LocalHour = `${number}:${number}`;

/** 帯出区分. 禁帯, 館内 and 館短 never leave the house; 期間短縮 is lent for fewer days. */
export type LoanClass = 'circulating' | 'short-loan' | 'in-library' | 'in-library-short' | 'not-for-loan';

export interface Line {
  readonly title: Title;
  readonly at: Place;
  /** The rank (優先順位) in a reading order (読みたい順予約); null in an ordinary reservation. */
  readonly rank: number | null;
}

/** The cards that a patron shows at a pickup. */
export interface Cards {
  readonly prefectural: boolean;
  readonly branch: boolean;
}

interface OfCopy<Is extends string> {
  readonly is: Is;
  readonly copy: Copy;
}

/** The kinds of orders that staff may undo. */
export type UndoableKind =
  'fill' | 'ship' | 'arrive' | 'pickUp' | 'renew' | 'return' | 'receiveAtHeadquarters';

/**
 * A request to a system. It has no reservation id and no loan id: the person and the title, or the copy,
 * identify the reservation or loan. `as` is the sender, if another person tries the order.
 */
export type Order =
  | { readonly is: 'reserve'; readonly who: Person; readonly lines: readonly Line[] }
  | {
      readonly is: 'cancel';
      readonly who: Person;
      readonly title: Title;
      readonly by: 'patron' | 'staff';
      /**
       * The damage or loss that staff found; the copy then goes to nobody. Undefined if the copy can be lent.
       */
      readonly copy?: 'damaged' | 'missing';
      readonly as?: Person;
    }
  | {
      readonly is: 'changePickup';
      readonly who: Person;
      readonly title: Title;
      readonly at: Place;
      readonly as?: Person;
    }
  /** 休止: the queue skips the reservation until that day. From that day on, the reservation may get a copy. */
  | { readonly is: 'suspend'; readonly who: Person; readonly title: Title; readonly until: LocalDate }
  | { readonly is: 'resume'; readonly who: Person; readonly title: Title }
  /** Staff have a copy in hand, and the system keeps it for the next reservation in the queue. */
  | OfCopy<'fill'>
  | OfCopy<'ship'>
  | OfCopy<'receiveAtHeadquarters'>
  | OfCopy<'lost'>
  | OfCopy<'withdraw'>
  /** Staff have a copy in hand, at any place, and take it out of circulation. */
  | OfCopy<'remove'>
  /** A removed copy circulates again. */
  | OfCopy<'restore'>
  | { readonly is: 'arrive'; readonly copy: Copy; readonly at: Place }
  | {
      readonly is: 'pickUp';
      readonly who: Person;
      readonly copy: Copy;
      readonly at: Place;
      readonly cards: Cards;
    }
  | { readonly is: 'renew'; readonly who: Person; readonly copy: Copy; readonly as?: Person }
  /** `removed`: staff take the copy out of circulation when it is returned. */
  | { readonly is: 'return'; readonly copy: Copy; readonly at: Place; readonly removed?: true }
  | {
      readonly is: 'changeRank';
      readonly who: Person;
      readonly ranks: readonly { readonly title: Title; readonly rank: number }[];
      readonly as?: Person;
    }
  | {
      readonly is: 'close';
      /** The closed places. If the headquarters is one of them, the due dates of all loans move. */
      readonly places: 'all' | readonly Place[];
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly dueOn: LocalDate;
    }
  | { readonly is: 'rules'; readonly from: LocalDate; readonly numbers: Partial<Numbers> }
  /** Staff take the last order about a copy back. */
  | { readonly is: 'undo'; readonly copy: Copy; readonly of: UndoableKind }
  | { readonly is: 'nightly' };

/** 道立図書館: the pickup location of an order that names no other. Texts of orders mention only other places. */
export const library: Place = '道立図書館';

/** The return place of copies that come by post. */
export const post = 'post';

/** A result of an order, as the system reports it. */
export type Fact =
  | { readonly copy: Copy; readonly is: 'kept'; readonly for: Person }
  | { readonly copy: Copy; readonly is: 'due'; readonly on: LocalDate }
  | { readonly copy: Copy; readonly is: 'free' | 'coming-back' | 'at-desk' | 'shipped' }
  | {
      readonly title: Title;
      readonly is: 'ended';
      readonly for: Person;
      readonly why: 'cancelled' | 'expired' | 'unfillable';
    }
  | Mail;

/** The days that a mail names for a copy; null for a missing day. */
export interface NamedDays {
  readonly copy: Copy;
  /** The first day when the copy can be fetched. */
  readonly from: LocalDate | null;
  /** The last day of the hold. */
  readonly until: LocalDate | null;
}

export interface Mail {
  readonly mail: Person;
  readonly about: readonly Copy[];
  readonly at: LocalTime;
  /** The reason for the mail. Missing: the copies are ready. */
  readonly why?: 'ready' | 'days-changed' | 'late' | 'waits-again' | 'address-given';
  /** The days that the mail names, if the system reports them. */
  readonly promised?: readonly NamedDays[];
}

export type Answer =
  /** Further results, if the system reports them. For example, a return may report that a copy is `kept`. */
  | { readonly is: 'accepted'; readonly facts: readonly Fact[] }
  /** `reasons`: codes of laws, or the system's own reasons. */
  | { readonly is: 'refused'; readonly reasons: readonly string[] }
  | { readonly is: 'unsupported' }
  /** No answer in time, or a lost connection. The order may take effect now, later, or never. */
  | { readonly is: 'unknown'; readonly note: string };

/** One of several concurrent orders. It takes effect between `sent` and `answered`, ticks of one clock. */
export interface Lane {
  readonly order: Order;
  readonly answer: Answer;
  readonly sent: number;
  /** `null`: there was no answer. The order may take effect at any later time. */
  readonly answered: number | null;
}

/** The numbers of the guide. `null`: the system has no such rule. */
export interface Numbers {
  readonly limit: number | null;
  readonly renewals: number | null;
  readonly loanDays: number | null;
  readonly shortDays: number | null;
  /** Additional days for the post, if a loan begins with the dispatch. */
  readonly homeDays: number | null;
  /** Days that a copy is in transit to a branch. */
  readonly transitDays: number | null;
  /** The length of a hold in open days. */
  readonly holdOpenDays: number | null;
  /** The hour of the mails: `20:00`. */
  readonly mailAt: string | null;
}

/** The system's choice where the guide has two readings. `own`: the system has another reading. */
export interface Readings {
  readonly 'renewal.base': 'click' | 'due-date' | 'own';
  readonly readOrderRelease: 'secured' | 'picked-up' | 'own';
  readonly queueOrder: 'confirmed-at' | 'own';
  readonly 'renewal.blockOn': 'title-waiting' | 'own';
  readonly overflow: 'reject-all' | 'own';
  readonly allowDuplicate: false | 'own';
  /** `by-itself`: the system keeps a freed copy for the next patron. `by-order`: an order `fill` does so. */
  readonly fills: 'by-order' | 'by-itself';
}

export interface HeldCopy {
  readonly copy: Copy;
  readonly title: Title;
  readonly loanClass: LoanClass;
  readonly source: 'own' | 'interlibrary';
}

/** 受取場所: a counter of the library itself, a branch (市町村立図書館・室), or a home. */
export type PlaceKind = 'counter' | 'branch' | 'home';

/** The library at the start of a run. The first place is the headquarters. */
export interface World {
  /** `cards`: the person's places of registration. `mail`: whether the person has an address. */
  readonly people: readonly {
    readonly who: Person;
    readonly cards: readonly Place[];
    readonly mail: boolean;
  }[];
  readonly places: readonly { readonly at: Place; readonly is: PlaceKind }[];
  readonly copies: readonly HeldCopy[];
  /** The closed days of all places, and the dispatch days. The calendar ends with the last of these days. */
  readonly closed: readonly LocalDate[];
  readonly dispatch: readonly LocalDate[];
  readonly numbers: Numbers;
}

/** A sentence in both languages. */
export interface BilingualText {
  readonly en: string;
  readonly ja: string;
}
