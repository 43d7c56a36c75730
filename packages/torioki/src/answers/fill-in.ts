import { storeError } from '@torioki/event-store';
import { knownFieldIn } from './request.js';

/** The fields of a command, with the fields that are known where it is given. Throws `invalid-input` if one of them is given. */
export const fillIn = <Said extends object, Known extends object>(said: Said, known: Known): Said & Known => {
  const strange = knownFieldIn(said, known);
  if (strange) throw storeError('invalid-input', strange);
  return { ...said, ...known };
};
