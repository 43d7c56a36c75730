import type { Fault } from '@torioki/event-store';
import { limitFaults } from '@torioki/event-store/adapter';
import { registryError, type RegistryAnswer, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { findKnownFields } from './read-request.js';

/**
 * A field that no request has. If it is added, the request changes nothing, and its error lists all faults.
 */
const noField = '-';

const faultsIn = (error: RegistryError): readonly Fault[] => {
  if (error.code !== 'invalid-input') return [];
  const { others = [], ...first } = error.details;
  return [first, ...others].filter(({ path }) => path !== noField);
};

/**
 * Sends a request with the fields that the library fills in. If the caller sent one of these fields, nothing
 * changes: the error names it, and all other faults of the request.
 */
export const sendFilled = async <Sent extends object, Filled extends object, Answer>(
  sent: Sent,
  filled: Filled,
  send: (request: Sent & Filled) => RegistryAnswer<Answer>,
): RegistryAnswer<Answer> => {
  const request = { ...sent, ...filled };
  const [known, ...more] = findKnownFields(sent, filled);
  if (known === undefined) return send(request);
  const refused = await send({ ...request, [noField]: null });
  const others = E.isLeft(refused) ? faultsIn(refused.left) : [];
  return E.left(registryError('invalid-input', limitFaults([known, ...more, ...others])));
};
