import type { Order } from '../guide/index.js';
import { library } from '../worlds/library.js';
import type { Move } from '../check/move.js';

const ordered = (order: Order): Move => ({ order });

const cards = { prefectural: true, branch: true };

export const reserve = (who: string, ...titles: readonly string[]): Move =>
  ordered({ is: 'reserve', who, lines: titles.map((title) => ({ title, at: library, rank: null })) });

/** 読みたい順予約: the titles, each with its rank. */
export const reserveInOrder = (who: string, ...ranked: readonly (readonly [string, number])[]): Move =>
  ordered({ is: 'reserve', who, lines: ranked.map(([title, rank]) => ({ title, at: library, rank })) });

export const changeRank = (who: string, ...ranked: readonly (readonly [string, number])[]): Move =>
  ordered({ is: 'changeRank', who, ranks: ranked.map(([title, rank]) => ({ title, rank })) });

export const cancel = (who: string, title: string, by: 'patron' | 'staff' = 'patron'): Move =>
  ordered({ is: 'cancel', who, title, by });

export const fill = (copy: string): Move => ordered({ is: 'fill', copy });

export const pickUp = (who: string, copy: string): Move =>
  ordered({ is: 'pickUp', who, copy, at: library, cards });

export const renew = (who: string, copy: string): Move => ordered({ is: 'renew', who, copy });

export const giveBack = (copy: string): Move => ordered({ is: 'return', copy, at: library });

export const days = (count: number): Move => ({ days: count });

export const reservationsOf = (who: string): Move => ({ question: { of: 'reservations', who, as: who } });

export const loansOf = (who: string): Move => ({ question: { of: 'loans', who, as: who } });

export const queueOf = (title: string): Move => ({ question: { of: 'queue', title } });

/** Orders given in the same tick. */
export const atOnce = (...moves: readonly Move[]): Move => ({
  together: moves.flatMap((move) => ('order' in move ? [move.order] : [])),
  pace: { is: 'lock-step' },
});
