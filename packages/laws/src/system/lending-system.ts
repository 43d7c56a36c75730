import type {
  Answer,
  Copy,
  Fact,
  Level,
  LocalDate,
  LocalTime,
  Numbers,
  Order,
  Person,
  Place,
  Readings,
  Title,
  World,
} from '../guide/index.js';
import type { Pauses } from './pauses.js';

/** A query of a view. `as` is the viewer. */
export type Question =
  | { readonly is: 'reservations' | 'loans'; readonly who: Person; readonly as: Person }
  | { readonly is: 'queue'; readonly title: Title }
  | { readonly is: 'copy'; readonly copy: Copy };

/** A line of a view. Missing fields are not checked. */
export type ShownLine =
  /** 予約状況照会. `from`: the first day of the pickup, once the patron was notified. */
  | {
      readonly title: Title;
      readonly word?: '予約中' | '貸出可能';
      readonly at?: Place;
      readonly from?: LocalDate;
    }
  /** 貸出状況照会. */
  | { readonly copy: Copy; readonly due?: LocalDate }
  /** A patron in the queue (予約中) of a title. The lines are in the order of the queue. */
  | { readonly who: Person }
  /** The state of a copy, or a mail that was sent. */
  | Fact;

export interface Running {
  /** The hour when the run begins. */
  readonly from: LocalTime;
  /** Sends an order. A repeated key means a repeated order: see `repeats`. */
  order(order: Order, key: string): Promise<Answer>;
  show(question: Question): Promise<readonly ShownLine[] | 'unsupported'>;
  /** Sets the clock, usually forward. Returns the hour that the clock then shows. */
  advance(to: LocalTime): Promise<LocalTime>;
  /** Kills the system, and restarts it with its stored data. */
  restart?(): Promise<void>;
  end(): Promise<void>;
}

/** A system's declaration of its features. Missing fields have the minimum: see `completeDeclaration`. */
export interface Declaration {
  readonly name: string;
  /** The numbers that a world may set. */
  readonly canSet?: readonly (keyof Numbers)[];
  readonly levels?: readonly Level[];
  /** The system's own numbers. Missing: the guide's number. `null`: the system has no such rule. */
  readonly numbers?: Partial<Numbers>;
  readonly readings?: Partial<Readings>;
  readonly clock?: 'set' | 'forward' | 'real';
  readonly reasons?: 'none' | 'one' | 'all';
  /** The number of orders that the system processes at the same time. */
  readonly parallel?: number;
  readonly patienceMs?: number;
  /** Whether views show an answered order immediately, or within some milliseconds. */
  readonly shows?: 'at-once' | { readonly withinMs: number };
  /** Reasons that the guide does not have: fees, age, blocks. */
  readonly ownReasons?: readonly string[];
  /** Whether an order that is sent again under its key takes effect only once. */
  readonly repeats?: 'by-key' | 'no';
  /** Whether the system can be killed and restarted: see `Running.restart`. */
  readonly restarts?: boolean;
  /** Whether staff can undo the last order about a copy. */
  readonly undoes?: boolean;
}

/** Any system that lends books: Torioki, a naive one in a test, or a vendor's over a pipe or HTTP. */
export interface LendingSystem {
  readonly declares: Declaration;
  /** The points where the system waits, if it runs in this process and reports these points. */
  readonly pauses?: Pauses;
  /** Begins a run. Rejects with an `EmptyPool` if the host's pool of people and copies is empty. */
  begin(world: World): Promise<Running>;
  /** Joins a run that another driver of the same system has begun. */
  join?(world: World): Promise<Running>;
}
