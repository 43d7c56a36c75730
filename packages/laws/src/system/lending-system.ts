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
import type { Seams } from './seams.js';

/** What a system is asked to show. `as` is who looks. */
export type Question =
  | { readonly of: 'reservations' | 'loans'; readonly who: Person; readonly as: Person }
  | { readonly of: 'queue'; readonly title: Title }
  | { readonly of: 'copy'; readonly copy: Copy };

/** A line of what is shown. What a system leaves out, no law judges. */
export type ShownLine =
  /** 予約状況照会. `from`: the first day on which it may be fetched, once its person was told. */
  | {
      readonly title: Title;
      readonly word?: '予約中' | '貸出可能';
      readonly at?: Place;
      readonly from?: LocalDate;
    }
  /** 貸出状況照会. */
  | { readonly copy: Copy; readonly due?: LocalDate }
  /** Who waits (予約中) for a title, the first in front. */
  | { readonly who: Person }
  /** Where a copy is, or a mail that was sent. */
  | Fact;

export interface Running {
  /** The hour at which it begins. */
  readonly from: LocalTime;
  /** The same key, sent again, asks for the same order: see `repeats`. */
  order(order: Order, key: string): Promise<Answer>;
  show(question: Question): Promise<readonly ShownLine[] | 'unsupported'>;
  /** Brings the clock forward: the hour that it shows now. */
  advance(to: LocalTime): Promise<LocalTime>;
  /** Kills the system and begins it again with what it kept. */
  restart?(): Promise<void>;
  end(): Promise<void>;
}

/** What a system says of itself. What it leaves out is taken as the least: see `declared`. */
export interface Declaration {
  readonly name: string;
  /** The numbers that a world may set. */
  readonly canSet?: readonly (keyof Numbers)[];
  readonly levels?: readonly Level[];
  /** Its own numbers. Left out: the guide's. `null`: it has no such rule. */
  readonly numbers?: Partial<Numbers>;
  readonly readings?: Partial<Readings>;
  readonly clock?: 'set' | 'forward' | 'real';
  readonly reasons?: 'none' | 'one' | 'all';
  /** How many orders it works on at the same time. */
  readonly parallel?: number;
  readonly patienceMs?: number;
  /** Whether what was answered is shown at once, or within so long. */
  readonly shows?: 'at-once' | { readonly withinMs: number };
  /** Reasons that the guide does not know: fees, age, blocks. */
  readonly ownReasons?: readonly string[];
  /** Whether an order that is sent again under its key is done once. */
  readonly repeats?: 'by-key' | 'no';
  /** Whether it can be killed and begun again: see `Running.restart`. */
  readonly restarts?: boolean;
}

/** Whatever lends books: ours, a naive one in a test, a vendor's over a pipe or HTTP. */
export interface LendingSystem {
  readonly declares: Declaration;
  /** Where it waits, if it runs in this process and tells. */
  readonly seams?: Seams;
  /** Rejects with an `EmptyPool` if it lends people and copies from a pool that has none left. */
  begin(world: World): Promise<Running>;
  /** Goes on with a world that another driver of the same system has begun. */
  join?(world: World): Promise<Running>;
}
