import { storeError } from '@torioki/event-store';
import { findKnownField } from './read-request.js';

/**
 * Adds to a command the fields that the desk fills in. Throws `invalid-input` if the command already has one
 * of them.
 */
export const addKnownFields = <Said extends object, Known extends object>(
  said: Said,
  added: Known,
): Said & Known => {
  const strange = findKnownField(said, added);
  if (strange) throw storeError('invalid-input', strange);
  return { ...said, ...added };
};
