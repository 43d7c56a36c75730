import { decisions, type Instant } from '@torioki/lending';
import { requestId } from '../people/fact-id.js';
import { PatronId } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import { TitleRequestForm } from '../people/title-request.js';
import { requireRegistered } from '../records/patron-rows.js';
import { putRow, getRowsOfPatron } from '../records/rows.js';
import { never } from '../records/record-step.js';
import { failWith, type Work } from '../records/work.js';
import { defineChange } from './define-change.js';

/**
 * The largest number of title requests of a patron within a number of days. The registry stores each request
 * until the patron is forgotten.
 */
const most = { requests: 100, days: 365 };

/** Ends the work if the patron has reached the limit of requests. */
function* requireRequestLimit(patron: PatronId, at: Instant): Work<void> {
  const since = addTime(at, { days: -most.days });
  const recent = (yield* getRowsOfPatron('request', patron)).filter(
    ({ document }) => document.requestedAt > since,
  );
  if (recent.length >= most.requests) yield* failWith('too-many-title-requests', { limit: most.requests });
}

/**
 * Stores a patron's title request (R67), under the request's id in the history. Emits TitleRequested. Fails
 * with `patron-leaving`, and with `too-many-title-requests` after 100 requests within 365 days.
 */
export const submitTitleRequest = defineChange(decisions.submitTitleRequest, {
  said: { patron: PatronId, ...TitleRequestForm.type.props },
  *sought({ commandId, actor: _, patron, ...form }, { at }) {
    const record = yield* requireRegistered(patron);
    yield* requireRequestLimit(patron, at);
    const request = requestId(commandId);
    return {
      facts: { request },
      before: record,
      after: record,
      *besides() {
        yield* putRow('request', { key: request, patron, due: never, document: { requestedAt: at, form } });
      },
    };
  },
});
