import { requiring } from '@torioki/event-store';
import { localDate } from '../../vocabulary/index.js';
import { decision } from '../decision.js';
import { notRetroactive } from '../preconditions/not-retroactive.js';
import { PublishPolicy } from './command.js';

/** Depends on nothing that was recorded: of two policies from one day the later published holds. */
export const publishPolicy = decision(PublishPolicy, function* ({ at, from, policy }) {
  yield* requiring(notRetroactive(from, localDate(at, policy.timeZone)));
  return [{ type: 'PolicyPublished', data: { at, from, policy } }];
});
