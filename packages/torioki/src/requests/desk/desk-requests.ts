import { decisions, type Actor } from '@torioki/lending';
import { fillIn } from '../../answers/fill-in.js';
import { request } from '../../answers/request-definition.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { ChangeRequest } from '../registry/change-particulars.js';
import { change } from '../registry/change-record.js';

/** The parts at the desk of a member of staff. */
export interface AtDesk extends RegistryParts {
  readonly actor: Actor;
}

type Registration = ChangeRequest<'RegisterPatron'>;

/** 利用登録申込書, which was filled in at the counter or came by post, then with its stamps. */
export type Application = Omit<Registration, 'postageYen'> & Partial<Pick<Registration, 'postageYen'>>;

/** What staff request at a desk about people who are registered with the library. */
export const deskRequests = {
  registerPatron: request(
    {
      becomes: decisions.registerPatron,
      en: 'registers a patron and issues the card, at the counter or on an application by post (R4, R98–R102)',
      refusals: ['card-number-taken'],
    },
    ({ actor, ...parts }: AtDesk, { commandId = '', ...sent }: Application) => {
      const known = { type: 'RegisterPatron', actor } as const;
      return change(parts, { ...fillIn({ postageYen: null, ...sent }, known), commandId });
    },
  ),
};
