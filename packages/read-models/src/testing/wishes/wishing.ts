import { addDays, type CopyId, type LocalDate, type LocationId, type ReservationId } from '@torioki/lending';
import type { LendingCommand } from '@torioki/lending';
import {
  abashiri,
  assemblyRoom,
  copyId,
  headquarters,
  home,
  ken,
  mari,
  reservationId,
  staff,
  titleId,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import type { Entry, Ledger } from '../ledger.js';

/** What somebody wants, and by what it is chosen. */
export interface Wishing {
  readonly ledger: Ledger;
  /** By a clock in Tokyo. */
  readonly at: string;
  readonly nth: number;
}

/** Makes a command, most often of what is ripe for it. */
export type Wish = (wishing: Wishing) => LendingCommand;

export type Wishes = Readonly<Record<string, Wish>>;

/** The nth of a list, counted round. */
export const one = <A>(all: readonly [A, ...A[]], nth: number): A => all[nth % all.length] ?? all[0];

/** The day so many days after another. */
export const day = (at: string, after: number) => addDays(at.slice(0, 10) as LocalDate, after);

const places = [headquarters, wakkanai, home, assemblyRoom, abashiri] as const;

export const someBorrower = (nth: number) => one([mari, ken, yuki], nth);
export const somePlace = (nth: number) => one([...places], nth);
export const someTitle = (nth: number) => titleId(1 + (nth % 4));

/** A field of what is known of something, or something else. */
export const field = <A>(entry: Entry | undefined, name: string, otherwise: A): A =>
  (entry?.data[name] as A | null | undefined) ?? otherwise;

export const reservationOf = (entry: Entry | undefined) => (entry?.id ?? reservationId(999)) as ReservationId;
export const copyOf = (entry: Entry | undefined) => (entry?.id ?? copyId(999)) as CopyId;
export const borrowerOf = (entry: Entry | undefined) => field(entry, 'borrower', mari);
export const locationOf = (entry: Entry | undefined): LocationId =>
  field(entry, 'location', headquarters.location);

/** Who works at the place that something is at. */
export const branchStaff = (entry: Entry | undefined) =>
  staff('branch', places.find(({ location }) => location === locationOf(entry)) ?? wakkanai);
