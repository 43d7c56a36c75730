import type { Instant, RequestId, TitleRequestAccepted } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** How a title request stands; nothing before it is made. */
export type TitleRequestDocument =
  | ({ readonly request: RequestId } & (
      | { readonly is: 'open'; readonly requestedAt: Instant }
      | {
          readonly is: 'accepted';
          readonly by: TitleRequestAccepted['data']['by'];
          readonly answeredAt: Instant;
        }
      | { readonly is: 'declined'; readonly answeredAt: Instant }
    ))
  | null;

/** Which titles were asked for that the library does not hold, and what became of it. A document a request. */
export const titleRequests = readModel({
  name: 'title-requests',
  version: 1,
  types: ['TitleRequested', 'TitleRequestAccepted', 'TitleRequestDeclined'],
  keys: ({ data }) => [data.request],
  empty: null as TitleRequestDocument,
  evolve: (_, { type, data }): TitleRequestDocument => {
    const { request, at } = data;
    switch (type) {
      case 'TitleRequested':
        return { request, is: 'open', requestedAt: at };
      case 'TitleRequestAccepted':
        return { request, is: 'accepted', by: data.by, answeredAt: at };
      case 'TitleRequestDeclined':
        return { request, is: 'declined', answeredAt: at };
    }
  },
  listed: (document) => (document?.is === 'open' ? { list: 'open', place: document.requestedAt } : null),
});
