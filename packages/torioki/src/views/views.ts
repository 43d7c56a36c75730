import type { Position } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { Count } from '@torioki/lending/vocabulary';
import type { Health, Progress, Projection, Quarantined } from '@torioki/projection';
import type { Observable } from 'rxjs';
import { answerOf, failed, answerQuery, type QueryAnswer } from '../answers/answer.js';
import type { viewMethods } from './generated/view-methods.js';
import { guardVerbs, observeUnlessObstacle } from '../answers/guard-verbs.js';
import type { Obstacle } from '../answers/closed-library.js';
import type { OwnViews } from './own-views.js';
import { argument, inTime, withAnswer } from './view.js';

export type ViewMethods = ReturnType<typeof viewMethods>;

/** The screens of patrons and staff. */
export interface Views extends ViewMethods, OwnViews {
  /** Waits until every view contains all events up to a position, such as the one in an accepted answer. */
  reached(position: Position, patienceMs?: number): QueryAnswer<void>;
  /**
   * Builds a read model again from the first event. Meanwhile its old documents are still shown. Building
   * begins when you call this. The observable completes when the new documents are shown. `health` names the
   * models.
   */
  rebuild(model: string): Observable<Progress>;
  /**
   * The progress of each read model. It also shows the events that could not be folded, with the reason, and
   * the error if the model's last attempt failed.
   */
  health(): QueryAnswer<Health>;
  /** Tries once more to fold the events in quarantine. Returns those that still cannot be folded. */
  retry(): QueryAnswer<readonly Quarantined[]>;
}

const positionOf = argument('position', Count);

/** All views, and the functions that maintain the read models. */
export const viewsOf = (
  projection: Projection,
  obstacle: Obstacle,
  shows: ViewMethods & OwnViews,
): Views => ({
  ...shows,
  rebuild: (model) => withAnswer(observeUnlessObstacle(obstacle, () => projection.rebuild(model))),
  ...guardVerbs(obstacle, failed, {
    reached: (position: Position, patienceMs?: number) =>
      answerOf(async function* () {
        const reached = yield* unwrap(positionOf(position));
        return inTime(patienceMs, (patience) => projection.waitUntilReached(reached, patience));
      }),
    health: async () => answerQuery(await projection.health()),
    retry: async () => answerQuery(await projection.retry()),
  }),
});
