import { fillIn } from '../../answers/fill-in.js';
import type { RequestDefinition, SentWith } from '../../answers/request-definition.js';
import { borrowing } from '../patrons/borrowing.js';
import type { ForPatron } from '../patrons/for-patron.js';

const { cancel, ...others } = borrowing;

/** The requests of a patron at the portal that can be rehearsed. Nobody there says why something is given up. */
export const portalCommands = {
  ...others,
  cancel: {
    ...cancel,
    answer: (on: ForPatron, sent: Omit<SentWith<typeof cancel>, 'reason'>) =>
      cancel.answer(on, fillIn(sent, { reason: null })),
  },
};

/** What a patron sends with a request. Only staff waive a block. */
export type SentByPatron<Of extends RequestDefinition> = Omit<SentWith<Of>, 'waivesBlock'>;
