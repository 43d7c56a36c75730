import type { Instant, RequestId, DataOf } from '@torioki/lending';
import { lendingWords } from '@torioki/lending/labels';
import { documents, documentsInList, type RunningQuery } from '@torioki/projection';
import { titleRequestsModel, type TitleRequestDocument } from './fold.js';
import { office, view, type ViewWords } from '../view.js';

export interface TitleRequestState {
  readonly request: RequestId;
  readonly is: NonNullable<TitleRequestDocument>['is'];
  /** How the library gets the title (A60); null until the request is accepted. */
  readonly by: DataOf<'TitleRequestAccepted'>['by'] | null;
  /** The reason to decline the request (A60); null without one. */
  readonly reason: DataOf<'TitleRequestDeclined'>['reason'];
  /** The reason in words for patrons. */
  readonly reasonWord: string | null;
  readonly answeredAt: Instant | null;
  /** The status in words for patrons. */
  readonly word: string;
}

export interface OpenTitleRequest {
  readonly request: RequestId;
  readonly requestedAt: Instant;
}

const listStates = (
  document: TitleRequestDocument,
  { titleRequests: words }: ViewWords,
): readonly TitleRequestState[] => {
  if (document === null) return [];
  const { request, is } = document;
  const by = is === 'accepted' ? document.by : null;
  const reason = is === 'declined' ? document.reason : null;
  const answeredAt = is === 'open' ? null : document.answeredAt;
  const reasonWord = reason && words[reason];
  return [
    { request, is, by, reason, reasonWord, answeredAt, word: words[is === 'accepted' ? document.by : is] },
  ];
};

/** The states of the given requests (R67, A60). Requests that were never made are left out. */
export const findTitleRequests = (requests: readonly RequestId[], words: ViewWords = lendingWords) =>
  function* (): RunningQuery<readonly TitleRequestState[]> {
    return (yield* documents(titleRequestsModel, requests)).flatMap((one) => listStates(one, words));
  };

/** The unanswered requests, oldest first. */
export const listOpenRequests = () =>
  function* (): RunningQuery<readonly OpenTitleRequest[]> {
    return (yield* documentsInList(titleRequestsModel, 'open')).flatMap((one) =>
      one?.is === 'open' ? [{ request: one.request, requestedAt: one.requestedAt }] : [],
    );
  };

/**
 * The states of the given title requests (R67, A60). The requested titles are shown in the portal and in a
 * patron's file, but not here.
 */
export const titleRequests = view(
  ['指定した蔵書リクエストの状況', 'the states of title requests'],
  office,
  ['request'],
  ({ request }, _at, _own, words) => findTitleRequests(request, words),
);

/** The unanswered title requests, oldest first (R67). */
export const openTitleRequests = view(
  ['まだ答えていない蔵書リクエスト', 'the unanswered title requests'],
  office,
  [],
  listOpenRequests,
);
