import { epochMilliseconds, list, RequestId } from '@torioki/lending';
import type { FiledTitleRequest } from '../people/title-request.js';
import { PatronId } from '../people/ids.js';
import { recordOf } from '../records/kept.js';
import { get, rowsOf, type Kept } from '../records/rows.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { about, type Parts } from './verb.js';

/** 蔵書リクエスト票: what patrons ask for that the library does not hold. The history knows that, and not what or who. */
export interface TitleRequests {
  /** What a patron has asked for, the oldest first. */
  titleRequestsOf(patron: string): RegistryAnswer<readonly FiledTitleRequest[]>;

  /** What was asked for under these ids, in their order, and by whom; nothing of those that nobody made, or who is forgotten. */
  titleRequests(requests: readonly string[]): RegistryAnswer<readonly FiledTitleRequest[]>;
}

const requestOf = ({ key, patron, document }: Kept<'request'>): FiledTitleRequest => ({
  id: key as RequestId,
  patron,
  ...document,
});

const byAge = (one: FiledTitleRequest, other: FiledTitleRequest): number =>
  epochMilliseconds(one.requestedAt) - epochMilliseconds(other.requestedAt);

export const titleRequests = ({ records }: Parts): TitleRequests => ({
  titleRequestsOf: about('patron', PatronId, (patron) =>
    records.read(function* () {
      yield* recordOf(patron);
      return (yield* rowsOf('request', patron)).map(requestOf).toSorted(byAge);
    }),
  ),

  titleRequests: about('requests', list(RequestId, 'ids of requests', 10_000), (ids) =>
    records.read(function* () {
      const known: FiledTitleRequest[] = [];
      for (const id of ids) {
        const row = yield* get('request', id);
        if (row) known.push(requestOf(row));
      }
      return known;
    }),
  ),
});
