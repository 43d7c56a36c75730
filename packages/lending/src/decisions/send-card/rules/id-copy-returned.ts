import type { RegisteredPatron } from '../../preconditions/registered.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface IdCopyKept {
  readonly code: 'id-copy-kept';
}

/** SEND-CARD-1. The copy of the evidence goes back with the first card; the library keeps none (R102, A59). */
export const idCopyReturned = (
  idCopyEnclosed: boolean,
  { idCopyHeld }: RegisteredPatron,
): Ruling<IdCopyKept> => (idCopyHeld && !idCopyEnclosed ? refused({ code: 'id-copy-kept' }) : passed);
