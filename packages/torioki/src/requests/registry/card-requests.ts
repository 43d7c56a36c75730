import { decisions } from '@torioki/lending';
import { changeFields, LogIn } from '@torioki/patrons';
import { answerOfRegistry, type CommandOutcome, type ChangeRecord } from '../../answers/answer.js';
import { defineRequest } from '../../answers/request-definition.js';
import type { WithOptionalCommandId, Identified } from '../../answers/request.js';
import type { ByActor, RegistryParts } from '../patrons/parts.js';
import type { ChangeRequest } from './record-requests.js';
import { changeRecord, withoutPatron } from './change-record.js';

/** The requests with a card, before a portal is opened. */
export const cardRequests = {
  logIn: defineRequest(
    {
      ja: 'ポータルログイン',
      en: 'returns the patron with this card and password (R28, R29). Your HTTP server must limit the attempts of each sender',
      fields: LogIn.type.props,
      refusals: ['bad-credentials', 'password-not-set'],
    },
    async (
      { registry }: RegistryParts,
      {
        commandId: _,
        ...sent
      }: Identified<WithOptionalCommandId & { readonly card: string; readonly password: string }>,
    ) => answerOfRegistry(await registry.logIn(sent), (patron) => ({ patron })),
  ),
  setPassword: defineRequest(
    {
      becomes: decisions.setPassword,
      en: 'sets a password with a code from the staff (R5, A48)',
      fields: changeFields('SetPassword'),
      refusals: ['bad-code', 'password-too-short', 'password-too-long', 'password-too-common'],
    },
    async (
      parts: RegistryParts,
      sent: Identified<ChangeRequest<'SetPassword'>>,
    ): Promise<CommandOutcome<ChangeRecord>> => {
      const added = { type: 'SetPassword', actor: { role: 'patron' } } as const;
      return withoutPatron(await changeRecord(parts, sent, added));
    },
  ),
};

type Registration = ChangeRequest<'RegisterPatron'>;

/** 利用登録申込書, filled in at the counter, or sent by post with its stamps. */
export type Application = Omit<Registration, 'postageYen' | 'reading'> &
  Partial<Pick<Registration, 'postageYen' | 'reading'>>;

/** The requests of staff at a desk for patrons of the registry. */
export const deskRequests = {
  registerPatron: defineRequest(
    {
      becomes: decisions.registerPatron,
      en: 'registers a patron and issues the card, at the counter or on an application by post (R4, R98–R102)',
      fields: changeFields('RegisterPatron', 'reading', 'postageYen'),
      refusals: ['card-number-taken'],
    },
    ({ actor, ...parts }: ByActor & RegistryParts, sent: Identified<Application>) => {
      const added = { type: 'RegisterPatron', actor } as const;
      return changeRecord(parts, { postageYen: null, reading: null, ...sent }, added);
    },
  ),
};
