import { RequestId } from '@torioki/lending';
import { epochMilliseconds, list } from '@torioki/lending/vocabulary';
import type { FiledTitleRequest } from '../people/title-request.js';
import { PatronId } from '../people/ids.js';
import { findRecord } from '../records/patron-rows.js';
import { getRowsOfPatron, getRows, type TypedRow } from '../records/rows.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { makeCheckedVerb, type Parts } from './verb.js';

/**
 * 蔵書リクエスト票: titles that patrons request because the library does not hold them. The history shows
 * only that there was a request. It shows neither the patron nor the title.
 */
export interface TitleRequests {
  /** A patron's title requests, the oldest first. */
  listTitleRequestsOf(patron: string): RegistryAnswer<readonly FiledTitleRequest[]>;

  /**
   * The title requests with these ids, each with its patron, in the order of the ids in the argument. An id
   * that is unknown, or whose patron is forgotten, is left out.
   */
  findTitleRequests(requests: readonly string[]): RegistryAnswer<readonly FiledTitleRequest[]>;
}

const requestOf = ({ key, patron, document }: TypedRow<'request'>): FiledTitleRequest => ({
  id: key as RequestId,
  patron: patron as PatronId,
  ...document,
});

const byAge = (one: FiledTitleRequest, other: FiledTitleRequest): number =>
  epochMilliseconds(one.requestedAt) - epochMilliseconds(other.requestedAt);

export const titleRequests = ({ records }: Parts): TitleRequests => ({
  listTitleRequestsOf: makeCheckedVerb('patron', PatronId, (patron) =>
    records.read(function* () {
      yield* findRecord(patron);
      return (yield* getRowsOfPatron('request', patron)).map(requestOf).toSorted(byAge);
    }),
  ),

  findTitleRequests: makeCheckedVerb('requests', list(RequestId, 'ids of requests', 10_000), (ids) =>
    records.read(function* () {
      return (yield* getRows('request', ids)).map(requestOf);
    }),
  ),
});
