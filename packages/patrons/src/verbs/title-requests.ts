import { list, Actor, CommandId, epochMilliseconds, RequestId, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { v5 } from 'uuid';
import { PatronId } from '../people/ids.js';
import { later } from '../people/later.js';
import { TitleRequestForm, type FiledTitleRequest } from '../people/title-request.js';
import { changed } from '../records/changed.js';
import { recordOf } from '../records/kept.js';
import { get, put, rowsOf, type Kept } from '../records/rows.js';
import { never } from '../records/step.js';
import { failing, type Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { Asked } from './asked.js';
import { registered } from './borrowers.js';
import { about, now, orderedOnce, verb, type Parts } from './verb.js';

const SubmitTitleRequest = t.exact(
  t.type({ commandId: CommandId, actor: Actor, patron: PatronId, ...TitleRequestForm.type.props }),
);

/** So many title requests a patron may file within as many days: the registry keeps each as long as the patron. */
const most = { requests: 100, days: 365 };

/** 蔵書リクエスト票: what patrons ask for that the library does not hold. The history knows that, and not what or who. */
export interface TitleRequests {
  /**
   * Keeps what is asked for (R67); answered with the id under which the history knows the request. The history is to hold
   * TitleRequested. Fails with `patron-leaving`, and with `too-many-title-requests` after 100 within 365 days.
   */
  submitTitleRequest(request: Asked<typeof SubmitTitleRequest>): RegistryAnswer<RequestId>;

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

/** Ends the work when a patron has filed as many requests as are allowed. */
function* mayFile(patron: PatronId, at: Instant): Work<void> {
  const since = later(at, { days: -most.days });
  const recent = (yield* rowsOf('request', patron)).filter(({ document }) => document.requestedAt > since);
  if (recent.length >= most.requests) yield* failing('too-many-title-requests', { limit: most.requests });
}

const byAge = (one: FiledTitleRequest, other: FiledTitleRequest): number =>
  epochMilliseconds(one.requestedAt) - epochMilliseconds(other.requestedAt);

export const titleRequests = (parts: Parts): TitleRequests => {
  const { records } = parts;
  return {
    submitTitleRequest: verb(SubmitTitleRequest, async (asked) => {
      const { commandId: id, actor, patron, ...form } = asked;
      const request = v5('title request', id) as RequestId;
      const at = now(parts);
      const sent = { id, verb: 'submitTitleRequest', request: asked, at };
      const once = await orderedOnce(parts, sent, function* () {
        const { record } = yield* registered(patron);
        if (yield* get('request', request)) yield* failing('command-id-reused', { command: id });
        yield* mayFile(patron, at);
        const events = [{ type: 'TitleRequested', data: { request } }] as const;
        yield* changed(record, { record, events }, { id, actor, at });
        yield* put('request', { key: request, patron, due: never, document: { requestedAt: at, form } });
        return patron;
      });
      return E.map(() => request)(once);
    }),

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
  };
};
