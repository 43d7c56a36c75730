import { storeError, type Fault } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { inService } from '../in-service.js';
import { requestOf } from '../request.js';
import { failed, notDone, type Settled } from './settled.js';
import type { Withheld } from './withheld.js';

type Requests = Readonly<Record<string, (request: never) => Promise<Settled>>>;

/** Fields that the desk knows by itself: who asks, about whom, why, on which day, by which policy. */
const known = ['actor', 'patron', 'borrower', 'reason', 'on', 'limit', 'defaultLocation', 'returnPostageYen'];

const invalid = (fault: Fault) => Promise.resolve(failed(storeError('invalid-input', fault)));

const checked =
  (ask: (request: never) => Promise<Settled>) =>
  (given: unknown): Promise<Settled> => {
    const request = requestOf(given);
    if (E.isLeft(request)) return invalid(request.left);
    const path = known.find((name) => name in request.right);
    return path === undefined
      ? ask(request.right as never)
      : invalid({ path, reason: 'there is no such field in a request' });
  };

/**
 * Requests that are refused or fail while they are withheld, and fail with `invalid-input` when they are no object, or say
 * what the desk knows.
 */
export const checkedRequests = <Some extends Requests>(withheld: Withheld, requests: Some): Some =>
  inService(
    withheld,
    notDone,
    Object.fromEntries(Object.entries(requests).map(([name, ask]) => [name, checked(ask)])),
  ) as unknown as Some;
