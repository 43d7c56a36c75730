import { decisions } from '@torioki/lending';
import { came, type Came, type Kept } from '../../answers/answer.js';
import { fillIn } from '../../answers/fill-in.js';
import { request } from '../../answers/request-definition.js';
import type { Commanding } from '../../answers/request.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { ChangeRequest } from './change-particulars.js';
import { change, withoutPatron } from './change-record.js';

/** What anybody requests who has a card, before a portal is opened. */
export const cardRequests = {
  logIn: request(
    {
      ja: 'ポータルログイン',
      en: 'gives the patron whose card and password these are (R28, R29). Limit attempts by sender, where HTTP requests arrive',
      refusals: ['bad-credentials', 'password-not-set'],
    },
    async (
      { registry }: RegistryParts,
      { commandId: _, ...sent }: Commanding & { readonly card: string; readonly password: string },
    ) => came(await registry.logIn(sent), (patron) => ({ patron })),
  ),
  setPassword: request(
    {
      becomes: decisions.setPassword,
      en: 'sets a password with a code from the staff (R5, A48)',
      refusals: ['bad-code', 'password-too-short', 'password-too-long', 'password-too-common'],
    },
    async (
      parts: RegistryParts,
      { commandId = '', ...sent }: ChangeRequest<'SetPassword'>,
    ): Promise<Came<Kept>> => {
      const known = { type: 'SetPassword', actor: { role: 'patron' } } as const;
      return withoutPatron(await change(parts, { ...fillIn(sent, known), commandId }));
    },
  ),
};
