import type { Ledger, Terms } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { coreWants } from './core-wants.js';
import { noticeWants } from './notice-wants.js';
import { placeWants } from './place-wants.js';
import {
  changesRules,
  closes,
  comesBack,
  looksAtAnothers,
  loses,
  removes,
  renewsForNothing,
  restarts,
  restores,
  resumes,
  sendsTwice,
  suspends,
  triesAnothers,
} from './rare-wants.js';
import { readingWants } from './reading-wants.js';
import type { Want } from './want.js';

/** Additional kinds of requests, by the id of a law that would never be exercised without them. */
const besides: Readonly<Record<string, readonly Want[]>> = {
  'in-order': readingWants,
  registered: placeWants,
  'mail-once': noticeWants,
  'place-kept': [loses],
  'one-copy': [removes, restores, restores],
  'return-place': [comesBack],
  suspended: [suspends, suspends, resumes],
  'closure-moves': [closes],
  'rules-of-the-day': [changesRules],
  'renew-due': [renewsForNothing],
  private: [triesAnothers, looksAtAnothers, looksAtAnothers],
  repeat: [sendsTwice, sendsTwice],
  restart: [restarts],
};

const wantsFor = ({ laws }: Terms): readonly Want[] => [
  ...coreWants,
  ...laws.flatMap(({ id }) => besides[id] ?? []),
];

/** Creates a function that turns random numbers for a kind of request, a person and an object into a move. */
export const moves = (terms: Terms) => {
  const wants = wantsFor(terms);
  return (ledger: Ledger, want: number, who: number, what: number): Move | undefined =>
    wants[want % wants.length]?.(ledger, who, what);
};
