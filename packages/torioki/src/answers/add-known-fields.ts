import { storeError } from '@torioki/event-store';
import { limitFaults } from '@torioki/event-store/adapter';
import { findKnownFields } from './read-request.js';

/**
 * Adds to a command the fields that the desk fills in. Throws `invalid-input` if the command already has one
 * of them.
 */
export const addKnownFields = <Said extends object, Known extends object>(
  said: Said,
  added: Known,
): Said & Known => {
  const [strange, ...others] = findKnownFields(said, added);
  if (strange) throw storeError('invalid-input', limitFaults([strange, ...others]));
  return { ...said, ...added };
};
