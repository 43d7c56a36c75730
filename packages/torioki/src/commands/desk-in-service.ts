import { storeError } from '@torioki/event-store';
import { failed } from '../answers/answer.js';
import type { Desk, OwnDesk } from './desk.js';
import { checkedActor } from '../answers/checked-actor.js';
import { deskFor } from './desk-for.js';
import type { Hindrance } from '../answers/in-service.js';
import { checkedRequests } from '../answers/checked-requests.js';
import type { Naming } from '../answers/title-names.js';
import { deskViews } from '../views/desk-views.js';
import type { ShowTo } from '../views/view.js';

const onlyRotation = failed(
  storeError('invalid-input', {
    path: 'why',
    reason:
      "must be 'rotation' at a desk; for a patron who leaves or adopts a pseudonym, use leave or adopt of the patron's file",
  }),
);

/** Closes a pseudonym only if nothing is open under it, whatever a caller passes by. */
const closingOnly = ({ closeBorrower, ...desk }: OwnDesk): OwnDesk => ({
  ...desk,
  closeBorrower: async (command) => (command.why === 'rotation' ? closeBorrower(command) : onlyRotation),
});

interface Serving {
  readonly hindrance: Hindrance;
  readonly naming: Naming | undefined;
  readonly showTo: ShowTo;
}

/** The desk at which an actor gives commands, while the library is in service. */
export const deskInService = (
  { hindrance, naming, showTo }: Serving,
  parts: Parameters<typeof deskFor>[0],
  actor: unknown,
): Desk => ({
  ...checkedRequests({ withheld: hindrance, naming }, closingOnly(deskFor(parts, actor))),
  views: deskViews(showTo, checkedActor(actor)),
});
