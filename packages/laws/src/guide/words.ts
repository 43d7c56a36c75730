/** The kit's own words. A host maps them to its ids; dates and times are those of the library's zone. */
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
  /** 優先順位 in a 読みたい順予約; null in an ordinary reservation. */
  readonly rank: number | null;
}

/** Which cards are shown at a pickup. */
export interface Cards {
  readonly prefectural: boolean;
  readonly branch: boolean;
}

interface OfCopy<Is extends string> {
  readonly is: Is;
  readonly copy: Copy;
}

/**
 * What anybody asks of a system. No reservation id and no loan id: person and title, or the copy, say which. `as` is
 * somebody else who tries it.
 */
export type Order =
  | { readonly is: 'reserve'; readonly who: Person; readonly lines: readonly Line[] }
  | {
      readonly is: 'cancel';
      readonly who: Person;
      readonly title: Title;
      readonly by: 'patron' | 'staff';
      /** What staff found of the copy: nobody gets it next. Left out if it is fit to be handed out. */
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
  /** 休止: it is passed over until a day, on which it may have a copy again. */
  | { readonly is: 'suspend'; readonly who: Person; readonly title: Title; readonly until: LocalDate }
  | { readonly is: 'resume'; readonly who: Person; readonly title: Title }
  | OfCopy<'fill'>
  | OfCopy<'ship'>
  | OfCopy<'checkIn'>
  | OfCopy<'lost'>
  | OfCopy<'withdraw'>
  /** Staff take a copy out of circulation, wherever they have it in hand. */
  | OfCopy<'remove'>
  /** A copy that was removed circulates again. */
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
  /** `removed`: staff take it out of circulation with its return. */
  | { readonly is: 'return'; readonly copy: Copy; readonly at: Place; readonly removed?: true }
  | {
      readonly is: 'changeRank';
      readonly who: Person;
      readonly ranks: readonly { readonly title: Title; readonly rank: number }[];
      readonly as?: Person;
    }
  | {
      readonly is: 'close';
      /** The closed places. If the first place is one of them, the due dates of all loans move. */
      readonly places: 'all' | readonly Place[];
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly dueOn: LocalDate;
    }
  | { readonly is: 'rules'; readonly from: LocalDate; readonly numbers: Partial<Numbers> }
  | { readonly is: 'nightly' };

/** 道立図書館: where one fetches what is for no other place. Orders tell of other places alone. */
export const library: Place = '道立図書館';

/** Where a copy is handed in that comes by post. */
export const post = 'post';

/** What came of an order, as the system says. */
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

/** The days that a mail names for a copy; null for a day that it leaves out. */
export interface NamedDays {
  readonly copy: Copy;
  /** The first day on which it may be fetched. */
  readonly from: LocalDate | null;
  /** The last day of its hold. */
  readonly until: LocalDate | null;
}

/** A mail to a person. */
export interface Mail {
  readonly mail: Person;
  readonly about: readonly Copy[];
  readonly at: LocalTime;
  /** Why it went out. Left out: the copies are ready. */
  readonly why?: 'ready' | 'days-changed' | 'late' | 'waits-again' | 'address-given';
  /** The days that it names, where the system tells them. */
  readonly promised?: readonly NamedDays[];
}

export type Answer =
  /** What else came of it, as far as the system tells: a return that fills by itself says `kept`. */
  | { readonly is: 'accepted'; readonly facts: readonly Fact[] }
  /** Codes of the law table, or the system's own words. */
  | { readonly is: 'refused'; readonly reasons: readonly string[] }
  | { readonly is: 'unsupported' }
  /** No answer in time, or the line broke. It may have happened, then or later. */
  | { readonly is: 'unknown'; readonly note: string };

/** One of several orders that were given at once: it was done between its sending and its answer, on one clock. */
export interface Lane {
  readonly order: Order;
  readonly answer: Answer;
  readonly sent: number;
  /** `null`: there was no answer; it may be done at any time after. */
  readonly answered: number | null;
}

/** The numbers of the guide. `null`: the system has no such rule. */
export interface Numbers {
  readonly limit: number | null;
  readonly renewals: number | null;
  readonly loanDays: number | null;
  readonly shortDays: number | null;
  /** Days that the post is given, where a loan begins with the dispatch. */
  readonly homeDays: number | null;
  /** Days that a copy is under way to a branch. */
  readonly transitDays: number | null;
  /** Open days for which a copy waits for its person. */
  readonly holdOpenDays: number | null;
  /** The hour at which mails go out: `20:00`. */
  readonly mailAt: string | null;
}

/** Where the guide can be read in two ways. `own`: the system reads it in a way that is none of these. */
export interface Readings {
  readonly 'renewal.base': 'click' | 'due-date' | 'own';
  readonly readOrderRelease: 'secured' | 'picked-up' | 'own';
  readonly queueOrder: 'confirmed-at' | 'own';
  readonly 'renewal.blockOn': 'title-waiting' | 'own';
  readonly overflow: 'reject-all' | 'own';
  readonly allowDuplicate: false | 'own';
  /** Whether a copy that became free is kept for whoever waits only by a further order, or at once. */
  readonly fills: 'by-order' | 'by-itself';
}

export interface HeldCopy {
  readonly copy: Copy;
  readonly title: Title;
  readonly loanClass: LoanClass;
  readonly source: 'own' | 'interlibrary';
}

/** 受取場所: a counter of the library's own, a branch (市町村立図書館・室), or a home. */
export type PlaceKind = 'counter' | 'branch' | 'home';

/** What a run begins with. The first place is the headquarters. */
export interface World {
  /** `cards`: the places at which somebody is registered. `mail`: whether there is an address. */
  readonly people: readonly {
    readonly who: Person;
    readonly cards: readonly Place[];
    readonly mail: boolean;
  }[];
  readonly places: readonly { readonly at: Place; readonly is: PlaceKind }[];
  readonly copies: readonly HeldCopy[];
  /** The closed days of all places, and the dispatch days, until the last day of either. */
  readonly closed: readonly LocalDate[];
  readonly dispatch: readonly LocalDate[];
  readonly numbers: Numbers;
}

/** A sentence in both languages. */
export interface Said {
  readonly en: string;
  readonly ja: string;
}
