import type { DataOf } from '@torioki/lending';
import type { Ledger, ReservationEntry, Stage } from './ledger.js';

const promised: readonly Stage[] = ['noticed', 'shipped', 'arrived'];

/** Whether a notice has promised its copy, at this place or another. */
export const isPromised = ({ stage, promisedElsewhere }: ReservationEntry): boolean =>
  promisedElsewhere || promised.includes(stage);

/** The copy of a reservation is missing, so the reservation waits again. */
export const waitAgain = (ledger: Ledger, reservation: string | null): void => {
  const entry = reservation === null ? undefined : ledger.reservations.get(reservation);
  if (entry === undefined) return;
  const takesBack = entry.takesBack || isPromised(entry);
  Object.assign(entry, { stage: 'waiting', carried: 'not', promisedElsewhere: false, takesBack });
};

/** The notices of a reservation are numbered from 0. */
const count = (ledger: Ledger, reservation: string, notice: number): ReservationEntry | undefined => {
  const entry = ledger.reservations.get(reservation);
  if (entry?.notices !== notice)
    ledger.broken.push(`${reservation} has notice ${notice}, and had ${entry?.notices}`);
  if (entry) entry.notices = notice + 1;
  return entry;
};

export const notice = (
  ledger: Ledger,
  { reservation, notice: number, why }: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): void => {
  const entry = count(ledger, reservation, number);
  if (entry === undefined) return;
  if ((why === 'ready') !== (entry.stage === 'secured'))
    ledger.broken.push(`${reservation} has a notice, ${why}, and is ${entry.stage}`);
  if (why === 'ready') Object.assign(entry, { stage: 'noticed', promisedElsewhere: false, takesBack: false });
};

export const waitNotice = (
  ledger: Ledger,
  { reservation, notice: number }: DataOf<'WaitNoticeSent' | 'WaitNoticeNotSent'>,
): void => {
  const entry = count(ledger, reservation, number);
  if (entry?.takesBack === false)
    ledger.broken.push(`${reservation} is said to wait again, and its copy is not gone`);
  if (entry) entry.takesBack = false;
};
