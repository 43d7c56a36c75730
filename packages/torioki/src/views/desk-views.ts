import type { StoreError } from '@torioki/event-store';
import type { Actor } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { failed, refuseRole } from '../answers/answer.js';
import { viewMethods } from './generated/view-methods.js';
import type { ShowTo, Viewer } from './view.js';
import type { ViewMethods } from './views.js';

/**
 * Members of staff see the views of their roles. A branch sees only its own copies, and cannot query another
 * location.
 */
const viewerFor = (actor: Actor): Viewer => {
  const { role } = actor;
  const own = role === 'branch' ? actor.location : undefined;
  return {
    ...(own !== undefined && { own }),
    findRefusal: ({ roles }, { location }) => {
      if (!roles.some((one) => one === role)) return refuseRole(role, roles);
      const isElsewhere = own !== undefined && location?.some((place) => place !== own);
      const others = roles.filter((one) => one !== role);
      return isElsewhere ? refuseRole(role, others) : undefined;
    },
  };
};

export const deskViews = (showTo: ShowTo, actor: E.Either<StoreError, Actor>): ViewMethods =>
  viewMethods(
    showTo(E.match((error: StoreError): Viewer => ({ findRefusal: () => failed(error) }), viewerFor)(actor)),
  );
