import { titleRequestWord, type Instant, type RequestId, type DataOf } from '@torioki/lending';
import { documents, listed, type Asking } from '@torioki/projection';
import { titleRequests, type TitleRequestDocument } from './fold.js';

/** How a title request stands. */
export interface TitleRequestState {
  readonly request: RequestId;
  readonly is: NonNullable<TitleRequestDocument>['is'];
  /** How the title comes, once the request is accepted (A60). */
  readonly by: DataOf<'TitleRequestAccepted'>['by'] | null;
  readonly answeredAt: Instant | null;
  /** What a patron reads about it. */
  readonly word: string;
}

/** A title request that is to be answered. */
export interface OpenTitleRequest {
  readonly request: RequestId;
  readonly requestedAt: Instant;
}

const shown = (document: TitleRequestDocument): readonly TitleRequestState[] => {
  if (document === null) return [];
  const { request, is } = document;
  const by = is === 'accepted' ? document.by : null;
  const answeredAt = is === 'open' ? null : document.answeredAt;
  return [{ request, is, by, answeredAt, word: titleRequestWord[is === 'accepted' ? document.by : is] }];
};

/** How those of the requests that were made stand (R67, A60). */
export const titleRequestsNamed = (requests: readonly RequestId[]) =>
  function* (): Asking<readonly TitleRequestState[]> {
    return (yield* documents(titleRequests, requests)).flatMap(shown);
  };

/** The requests that are to be answered, the oldest first. */
export const openTitleRequests = () =>
  function* (): Asking<readonly OpenTitleRequest[]> {
    return (yield* listed(titleRequests, 'open')).flatMap((one) =>
      one?.is === 'open' ? [{ request: one.request, requestedAt: one.requestedAt }] : [],
    );
  };
