import { decisions, type Decisions } from '@torioki/lending';
import {
  changeFields,
  IssueCode,
  PatronBlocks,
  requestId,
  SetReading,
  type Blocked,
  type RecordChange,
} from '@torioki/patrons';
import {
  answerOfRegistry,
  noFields,
  type CommandOutcome,
  type ChangeRecord,
  type RefusalCode,
} from '../../answers/answer.js';
import { sendFilled } from '../../answers/send-filled.js';
import { fileRoles, defineRequest } from '../../answers/request-definition.js';
import type { WithOptionalCommandId, Identified } from '../../answers/request.js';
import type { ForRegistered } from '../patrons/for-patron.js';
import { changeRecord, withoutPatron } from './change-record.js';

type ChangeType = RecordChange['type'];

/** A change without its actor, patron and day, which the desk or portal adds. */
export type ChangeRequest<Type extends ChangeType> = Omit<
  Extract<RecordChange, { readonly type: Type }>,
  'type' | 'commandId' | 'actor' | 'patron'
> &
  WithOptionalCommandId;

const changed = async <Type extends ChangeType>(
  { actor, patron, ...parts }: ForRegistered,
  type: Type,
  sent: Identified<ChangeRequest<Type>>,
): Promise<CommandOutcome<ChangeRecord>> => {
  return withoutPatron(await changeRecord(parts, sent, { type, actor, patron }));
};

const changing = <
  Of extends Extract<Decisions[keyof Decisions], { readonly type: ChangeType }>,
  Codes extends RefusalCode = never,
>(
  becomes: Of,
  en: string,
  ...refusals: readonly Codes[]
) =>
  defineRequest(
    { becomes, en, fields: changeFields(becomes.type), refusals: ['patron-unknown', ...refusals] },
    (on: ForRegistered, sent: Identified<ChangeRequest<Of['type']>>) =>
      changed<Of['type']>(on, becomes.type, sent),
  );

type FullNameChange = ChangeRequest<'ChangeName'>;

type NameChange = Omit<FullNameChange, 'reading'> & Partial<Pick<FullNameChange, 'reading'>>;

/** Changes of a patron's record, by the patron on the web, or by staff. */
export const particulars = {
  setMailAddress: changing(
    decisions.setMailAddress,
    'sets the mail address, or removes it with null (R5, R90)',
  ),
  declareBranchRegistration: changing(
    decisions.declareBranchRegistration,
    'declares that the patron is registered at a branch, which checks the cards at the pickup (R27, A46)',
  ),
  changeAddress: changing(
    decisions.changeAddress,
    'changes the address, if a document proves the new address; this is not possible on the web (R91–R94)',
  ),
  changeName: defineRequest(
    {
      becomes: decisions.changeName,
      fields: changeFields('ChangeName', 'reading'),
      en: 'changes the name and its reading, if a document proves the new name; this is not possible on the web (R91–R94). If you pass no reading, the old reading is removed',
      refusals: ['patron-unknown'],
    },
    (on: ForRegistered, sent: Identified<NameChange>) =>
      changed(on, 'ChangeName', { reading: null, ...sent }),
  ),
  changePhone: changing(
    decisions.changePhone,
    'changes the phone number of a patron who knows the old number; this is not possible on the web (R91, R95, R96)',
  ),
  submitTitleRequest: defineRequest(
    {
      becomes: decisions.submitTitleRequest,
      fields: changeFields('SubmitTitleRequest'),
      ja: '蔵書リクエスト票',
      en: 'requests a title that the library does not hold (R62, R67); it does not count as a reservation',
      refusals: ['patron-unknown', 'patron-leaving', 'too-many-title-requests'],
    },
    async (on: ForRegistered, sent: Identified<ChangeRequest<'SubmitTitleRequest'>>) => {
      const outcome = await changed(on, 'SubmitTitleRequest', sent);
      return outcome.is === 'accepted' ? { ...outcome, request: requestId(sent.commandId) } : outcome;
    },
  ),
};

/** Changes of a patron's record that only staff make. */
export const recordKeeping = {
  issueCard: changing(
    decisions.issueCard,
    'issues another card; only the new card is valid (R4)',
    'card-number-taken',
  ),
  sendCard: changing(
    decisions.sendCard,
    'records that the valid card was sent by registered mail, with the copy of the document (R102)',
  ),
  clearPassword: changing(
    decisions.clearPassword,
    'deletes a forgotten password, which staff do not see, and any code, so that the patron may set another password (R84); records how the identity was checked (R85)',
  ),
  setBlocks: defineRequest(
    {
      ja: '利用停止',
      fields: { blocks: PatronBlocks },
      en: 'replaces the patron’s blocks with these; the history does not record them (ours)',
      roles: fileRoles,
      refusals: ['patron-unknown'],
    },
    async (
      { registry, patron }: ForRegistered,
      sent: Identified<WithOptionalCommandId & { readonly blocks: readonly Blocked[] }>,
    ) =>
      answerOfRegistry(await sendFilled(sent, { patron }, (wanted) => registry.setBlocks(wanted)), noFields),
  ),
  setReading: defineRequest(
    {
      ja: 'よみの登録',
      fields: { reading: SetReading.type.props.reading },
      en: 'sets the reading of the patron’s name in kana, or removes it with null (ours). The history does not record it',
      roles: fileRoles,
      refusals: ['patron-unknown'],
    },
    async (
      { registry, patron }: ForRegistered,
      sent: Identified<WithOptionalCommandId & { readonly reading: string | null }>,
    ) =>
      answerOfRegistry(await sendFilled(sent, { patron }, (wanted) => registry.setReading(wanted)), noFields),
  ),
  issueCode: defineRequest(
    {
      ja: '登録コードの発行',
      fields: { hours: IssueCode.type.props.hours },
      en: 'issues a code for setting a password within the given number of hours (A48). The code is shown only once',
      roles: fileRoles,
      refusals: ['patron-unknown', 'code-shown-once'],
    },
    async (
      { registry, patron }: ForRegistered,
      sent: Identified<WithOptionalCommandId & { readonly hours: number }>,
    ) =>
      answerOfRegistry(
        await sendFilled(sent, { patron }, (wanted) => registry.issueCode(wanted)),
        (code) => ({ code }),
      ),
  ),
};
