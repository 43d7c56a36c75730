import { storeError, type Fault } from '@torioki/event-store';
import { failed, type Settled } from './settled.js';

type Requests = Readonly<Record<string, (request: never) => Promise<Settled>>>;

/** Fields that the desk knows by itself: who asks, about whom, on which day, by which policy. */
const known = ['actor', 'patron', 'borrower', 'on', 'limit', 'otherwise', 'returnPostageYen'];

const faultOf = (request: unknown): Fault | undefined => {
  if (typeof request !== 'object' || request === null)
    return { path: 'request', reason: 'must be an object' };
  const path = known.find((name) => name in request);
  return path === undefined ? undefined : { path, reason: 'there is no such field in a request' };
};

/** Requests that fail with `invalid-input` when they are no object, or say what the desk knows. */
export const checkedRequests = <Some extends Requests>(requests: Some): Some =>
  Object.fromEntries(
    Object.entries(requests).map(([name, ask]) => [
      name,
      (request: unknown) => {
        const fault = faultOf(request);
        return fault ? Promise.resolve(failed(storeError('invalid-input', fault))) : ask(request as never);
      },
    ]),
  ) as unknown as Some;
