import { library, type LocalHour, type Numbers, type Order, type UndoableKind } from '../guide/index.js';
import type { Move } from '../check/move.js';

const ordered = (order: Order): Move => ({ order });

const bothCards = { prefectural: true, branch: true };

export const reserveFor = (at: string, who: string, ...titles: readonly string[]): Move =>
  ordered({ is: 'reserve', who, lines: titles.map((title) => ({ title, at, rank: null })) });

export const reserve = (who: string, ...titles: readonly string[]): Move =>
  reserveFor(library, who, ...titles);

/** 読みたい順予約: the titles, each with its rank and its pickup location. */
export const reserveInOrder = (
  who: string,
  ...ranked: readonly (readonly [title: string, rank: number, at?: string])[]
): Move =>
  ordered({
    is: 'reserve',
    who,
    lines: ranked.map(([title, rank, at = library]) => ({ title, at, rank })),
  });

export const changeRank = (who: string, ...ranked: readonly (readonly [string, number])[]): Move =>
  ordered({ is: 'changeRank', who, ranks: ranked.map(([title, rank]) => ({ title, rank })) });

export const cancel = (who: string, title: string, by: 'patron' | 'staff' = 'patron'): Move =>
  ordered({ is: 'cancel', who, title, by });

export const changePickup = (who: string, title: string, at: string): Move =>
  ordered({ is: 'changePickup', who, title, at });

export const suspend = (who: string, title: string, until: string): Move =>
  ordered({ is: 'suspend', who, title, until });

export const resume = (who: string, title: string): Move => ordered({ is: 'resume', who, title });

/** The same order, tried by another person. */
export const tryAs = (as: string, move: Move): Move =>
  'order' in move ? ordered({ ...move.order, as } as Order) : move;

export const fill = (copy: string): Move => ordered({ is: 'fill', copy });

export const pickUp = (who: string, copy: string, at = library, cards = bothCards): Move =>
  ordered({ is: 'pickUp', who, copy, at, cards });

export const ship = (copy: string): Move => ordered({ is: 'ship', copy });

export const arrive = (copy: string, at: string): Move => ordered({ is: 'arrive', copy, at });

export const renew = (who: string, copy: string): Move => ordered({ is: 'renew', who, copy });

export const giveBack = (copy: string, at = library): Move => ordered({ is: 'return', copy, at });

export const receiveAtHeadquarters = (copy: string): Move => ordered({ is: 'receiveAtHeadquarters', copy });

export const remove = (copy: string): Move => ordered({ is: 'remove', copy });

export const restore = (copy: string): Move => ordered({ is: 'restore', copy });

export const lose = (copy: string): Move => ordered({ is: 'lost', copy });

/** A special closure of all places, or of some. */
export const close = (
  from: string,
  until: string,
  dueOn: string,
  places: 'all' | readonly string[] = 'all',
): Move => ordered({ is: 'close', places, from, until, dueOn });

export const rules = (from: string, numbers: Partial<Numbers>): Move =>
  ordered({ is: 'rules', from, numbers });

export const withdraw = (copy: string): Move => ordered({ is: 'withdraw', copy });

export const undo = (copy: string, of: UndoableKind): Move => ordered({ is: 'undo', copy, of });

export const nightly: Move = ordered({ is: 'nightly' });

/** Waits until the clock shows this hour, or until the next dispatch day. */
export const until = (time: 'dispatch' | LocalHour): Move => ({ until: time });

/** The evening, with the jobs that send the mails. */
export const evening: readonly Move[] = [until('20:00'), nightly];

/** Sends the order of a move twice under one key. The second answer must be the same as the first. */
export const twice = (move: Move): Move => ('order' in move ? { twice: move.order } : move);

export const restart: Move = { restart: true };

export const everybodyComes: Move = { quiet: 'everybody comes' };
export const nobodyComes: Move = { quiet: 'nobody comes' };

export const days = (count: number): Move => ({ days: count });

export const reservationsOf = (who: string, as = who): Move => ({
  question: { is: 'reservations', who, as },
});

export const loansOf = (who: string, as = who): Move => ({ question: { is: 'loans', who, as } });

export const queueOf = (title: string): Move => ({ question: { is: 'queue', title } });

/** Sends the orders in the same tick. */
export const atOnce = (...moves: readonly Move[]): Move => ({
  together: moves.flatMap((move) => ('order' in move ? [move.order] : [])),
  pace: { is: 'lock-step' },
});
