import type { DataOf } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';
import type { EndedDocument, Ending } from './document.js';

type End = DataOf<'HoldExpired' | 'Cancelled' | 'Unfillable'>;

const because =
  (why: Ending['why']) =>
  (before: EndedDocument, { reservation, title, borrower, at }: End): EndedDocument => [
    ...before,
    { reservation, title, borrower, at, why },
  ];

/**
 * The ended reservations of each borrower, with their reasons. Filled reservations, and those that the patron
 * cancelled, are left out.
 */
export const endedModel = readModel({
  name: 'ended',
  version: 1,
  keys: ['borrower'],
  fold: fold<EndedDocument>([])({
    HoldExpired: because('expired'),
    Cancelled: (before, data) => (data.reason === null ? before : because(data.reason)(before, data)),
    Unfillable: because('unfillable'),
  }),
  listed: (endings) => {
    const last = endings.at(-1);
    return last ? { list: 'ended', place: last.at } : null;
  },
});
