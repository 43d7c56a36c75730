import type { Ledger, Terms } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { coreRequests } from './core-requests.js';
import { noticeRequests } from './notice-requests.js';
import { placeRequests } from './place-requests.js';
import {
  changeRules,
  closePlaces,
  receiveLostParcel,
  queryAnothersView,
  loseCopy,
  removeCopy,
  renewWithoutGain,
  restartSystem,
  restoreCopy,
  resumeReservation,
  sendTwice,
  suspendReservation,
  tryAnothersOrder,
  undoOrder,
} from './rare-requests.js';
import { readingRequests } from './reading-requests.js';
import type { RequestKind } from './request-kind.js';

/** Additional kinds of requests, by the id of a law that would never be exercised without them. */
const additionalRequests: Readonly<Record<string, readonly RequestKind[]>> = {
  'in-order': readingRequests,
  registered: placeRequests,
  'mail-once': noticeRequests,
  'place-kept': [loseCopy],
  'one-copy': [removeCopy, restoreCopy, restoreCopy],
  'return-place': [receiveLostParcel],
  suspended: [suspendReservation, suspendReservation, resumeReservation],
  'closure-moves': [closePlaces],
  'rules-of-the-day': [changeRules],
  'renew-due': [renewWithoutGain],
  undone: [undoOrder, undoOrder],
  private: [tryAnothersOrder, queryAnothersView, queryAnothersView],
  repeat: [sendTwice, sendTwice],
  restart: [restartSystem],
};

const wantsFor = ({ laws }: Terms): readonly RequestKind[] => [
  ...coreRequests,
  ...laws.flatMap(({ id }) => additionalRequests[id] ?? []),
];

/** Creates a function that turns random numbers for a kind of request, a person and an object into a move. */
export const createMoves = (terms: Terms) => {
  const wants = wantsFor(terms);
  return (ledger: Ledger, want: number, who: number, what: number): Move | undefined =>
    wants[want % wants.length]?.(ledger, who, what);
};
