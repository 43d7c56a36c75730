import { CommandId, Instant } from '@torioki/lending';
import { whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronId } from '../people/ids.js';
import type { PastLoan } from '../people/reading-history.js';
import { findRecord, requireRegistered } from '../records/patron-rows.js';
import {
  mostPastLoans,
  readReadingHistory,
  removeReadingHistory,
  storeReadingHistory,
} from '../records/reading-history.js';
import { failWith } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { verb, writeOnce, type RegistryParts } from './verb.js';

/** `at` is the instant of the request, by the clock of the history. */
const request = { commandId: CommandId, patron: PatronId, at: Instant };

/** `offered`: whether the policy offers reading histories. */
const ChooseReadingHistory = t.exact(t.type({ ...request, wanted: t.boolean, offered: t.boolean }));

const DeleteReadingHistory = t.exact(t.type(request));

const pageSize = 50;

const PageOfPatron = t.exact(t.type({ patron: PatronId, page: whole(1, mostPastLoans / pageSize) }));

/** A page of a patron's reading history. */
export interface ReadingHistory {
  /** The instant when the patron chose a reading history; null if the patron does not want one. */
  readonly since: Instant | null;
  /** The number of loans on all pages. */
  readonly total: number;
  /** The number of pages, of 50 loans each. */
  readonly pages: number;
  /** The loans of the page, the newest first. */
  readonly loans: readonly PastLoan[];
}

/**
 * 読書記録: the loans of patrons who have chosen to have a list of them (ours). Nothing else stores past
 * loans with the name of the patron. No event contains the choice.
 */
export interface ReadingHistories {
  /**
   * Stores whether the patron wants a reading history. A loan that begins after this choice enters the
   * reading history when `reportForgotten` forgets its pseudonym. After the patron ends the choice, no more
   * loans enter, not even loans that have already begun. Fails with `reading-history-not-offered`,
   * `patron-leaving`.
   */
  chooseReadingHistory(request: PlainRequest<typeof ChooseReadingHistory>): RegistryAnswer<void>;

  /**
   * Deletes a patron's reading history. Loans that have already begun do not enter it later. The choice to
   * have one remains.
   */
  deleteReadingHistory(request: PlainRequest<typeof DeleteReadingHistory>): RegistryAnswer<void>;

  /** A page of a patron's reading history. The first page is 1. A page after the last one is empty. */
  findReadingHistory(request: PlainRequest<typeof PageOfPatron>): RegistryAnswer<ReadingHistory>;
}

export const readingHistories = (parts: RegistryParts): ReadingHistories => ({
  chooseReadingHistory: verb(ChooseReadingHistory, async ({ commandId, patron, wanted, offered, at }) => {
    const sent = { id: commandId, asks: { verb: 'chooseReadingHistory', patron, wanted } };
    const once = await writeOnce(parts, sent, function* () {
      yield* requireRegistered(patron);
      if (wanted && !offered) yield* failWith('reading-history-not-offered', {});
      const { since, loans } = yield* readReadingHistory(patron);
      yield* storeReadingHistory(patron, { since: wanted ? (since ?? at) : null, loans });
      return patron;
    });
    return E.map(() => undefined)(once);
  }),

  deleteReadingHistory: verb(DeleteReadingHistory, async ({ commandId, patron, at }) => {
    const sent = { id: commandId, asks: { verb: 'deleteReadingHistory', patron } };
    const once = await writeOnce(parts, sent, function* () {
      yield* findRecord(patron);
      yield* removeReadingHistory(patron, at);
      return patron;
    });
    return E.map(() => undefined)(once);
  }),

  findReadingHistory: verb(PageOfPatron, ({ patron, page }) =>
    parts.records.read(function* () {
      yield* findRecord(patron);
      const { since, loans } = yield* readReadingHistory(patron);
      const pages = Math.ceil(loans.length / pageSize);
      const shown = loans.slice((page - 1) * pageSize, page * pageSize);
      return { since, total: loans.length, pages, loans: shown };
    }),
  ),
});
