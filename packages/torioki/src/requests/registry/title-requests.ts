import { unwrap } from '@torioki/event-store/adapter';
import type { Instant, RequestId } from '@torioki/lending';
import type { LibraryWords } from '../../answers/library-words.js';
import type { PatronId, TitleRequestForm } from '@torioki/patrons';
import type { OpenTitleRequest, TitleRequestState } from '@torioki/read-models';
import type { RegistryParts } from '../patrons/parts.js';
import { answerOf, unwrapShown, shown, type QueryAnswer } from '../../answers/answer.js';
import { defineQuery } from '../../answers/query-definition.js';
import { fileRoles } from '../../answers/request-definition.js';
import type { ForRegistered } from '../patrons/for-patron.js';

/** A title that a patron has requested, and the result of the request (R67, A60). */
export interface PatronTitleRequest extends TitleRequestState {
  readonly requestedAt: Instant;
  readonly form: TitleRequestForm;
}

/**
 * A title request that waits for an answer: the patron and the title. Both are null if the patron is
 * forgotten.
 */
export interface TitleRequestToAnswer extends OpenTitleRequest {
  readonly patron: PatronId | null;
  readonly form: TitleRequestForm | null;
}

/** The state of a request that is not in the history yet. */
const stateOfNewRequest = (request: RequestId, { titleRequests }: LibraryWords): TitleRequestState => ({
  request,
  is: 'open',
  by: null,
  reason: null,
  reasonWord: null,
  answeredAt: null,
  word: titleRequests.open,
});

/** The titles that a patron has requested, the oldest first. */
const titleRequestsOf = ({
  registry,
  views,
  patron,
  words,
}: ForRegistered): QueryAnswer<readonly PatronTitleRequest[]> =>
  answerOf(async function* () {
    const requests = yield* unwrap(await registry.listTitleRequestsOf(patron));
    const states = yield* unwrapShown(await views.titleRequests(...requests.map(({ id }) => id)).now());
    return shown(
      requests.map(({ id, requestedAt, form }): PatronTitleRequest => {
        const state = states.find(({ request }) => request === id) ?? stateOfNewRequest(id, words);
        return { ...state, requestedAt, form };
      }),
    );
  });

/** The queries of a patron of the registry, and of staff for the patron. */
export const recordQueries = {
  titleRequests: defineQuery(
    {
      ja: '蔵書リクエストの照会',
      en: 'shows the patron’s requests for titles that the library does not hold, the oldest first, with the results (R67, A60)',
      roles: fileRoles,
      refusals: ['patron-unknown'],
    },
    titleRequestsOf,
  ),
};

/** The title requests that wait for an answer, the oldest first. */
export const titleRequestsToAnswer = ({
  registry,
  views,
}: Pick<RegistryParts, 'registry' | 'views'>): QueryAnswer<readonly TitleRequestToAnswer[]> =>
  answerOf(async function* () {
    const open = yield* unwrapShown(await views.openTitleRequests().now());
    const forms = yield* unwrap(await registry.findTitleRequests(open.map(({ request }) => request)));
    return shown(
      open.map((one): TitleRequestToAnswer => {
        const { patron = null, form = null } = forms.find(({ id }) => id === one.request) ?? {};
        return { ...one, patron, form };
      }),
    );
  });
