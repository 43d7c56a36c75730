import type { Instant, RequestId, DataOf } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

/** The state of a title request; null before it is made. */
export type TitleRequestDocument =
  | ({ readonly request: RequestId } & (
      | { readonly is: 'open'; readonly requestedAt: Instant }
      | {
          readonly is: 'accepted';
          readonly by: DataOf<'TitleRequestAccepted'>['by'];
          readonly answeredAt: Instant;
        }
      | {
          readonly is: 'declined';
          readonly reason: DataOf<'TitleRequestDeclined'>['reason'];
          readonly answeredAt: Instant;
        }
    ))
  | null;

/** Requests for titles that the library does not hold, and their answers. One document for each request. */
export const titleRequestsModel = readModel({
  name: 'title-requests',
  version: 2,
  keys: ['request'],
  fold: fold<TitleRequestDocument>(null)({
    TitleRequested: (_, { request, at }) => ({ request, is: 'open', requestedAt: at }),
    TitleRequestAccepted: (_, { request, at, by }) => ({ request, is: 'accepted', by, answeredAt: at }),
    TitleRequestDeclined: (_, { request, at, reason }) => ({
      request,
      is: 'declined',
      reason,
      answeredAt: at,
    }),
  }),
  listed: (document) => (document?.is === 'open' ? { list: 'open', place: document.requestedAt } : null),
});
