import { event } from '../../events/event.js';
import { Renewed as former } from '../../events/renewed.js';
import { earlierForm, Instant } from '../../vocabulary/index.js';

const { props } = former.data.type;

/** Renewed in version 2, with the instant of the click as a new field. */
export const Renewed = event(
  [former.type, former.ja],
  { ...props, clickedAt: Instant },
  ['loan', 'borrower'],
  earlierForm(props, (old) => ({ ...old, clickedAt: old.at })),
);
