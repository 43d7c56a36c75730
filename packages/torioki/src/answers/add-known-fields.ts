import { storeError } from '@torioki/event-store';
import { findKnownField } from './read-request.js';

/**
 * Adds the fields that the desk knows to a command. Throws `invalid-input` if the command has one of them
 * already.
 */
export const addKnownFields = <Said extends object, Known extends object>(
  said: Said,
  added: Known,
): Said & Known => {
  const strange = findKnownField(said, added);
  if (strange) throw storeError('invalid-input', strange);
  return { ...said, ...added };
};
