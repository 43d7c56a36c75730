import type { RefusalCode } from '../../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../../answers/query-definition.js';
import type { MakeRequest, SentWith } from '../../../answers/request-definition.js';
import type { ForRegistered } from '../../patrons/for-patron.js';
import type { ByActor, RegistryParts } from '../../patrons/parts.js';
import { cardRequests, deskRequests } from '../card-requests.js';
import { particulars, recordKeeping } from '../record-requests.js';
import { recordQueries } from '../title-requests.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const cardRequestsMethods = <More extends RefusalCode>(ask: MakeRequest<RegistryParts, More>) => ({
  /**
   * ポータルログイン: returns the patron with this card and password (R28, R29). Your HTTP server must limit the attempts of
   * each sender. Refusals: `bad-credentials`, `password-not-set`.
   */
  logIn: (request: SentWith<typeof cardRequests.logIn>) => ask('logIn', cardRequests.logIn, request),

  /**
   * パスワードの登録: sets a password with a code from the staff (R5, A48). Emits PasswordSet. Refusals: `bad-code`,
   * `password-too-short`, `password-too-long`, `password-too-common`, and those of the command SetPassword.
   */
  setPassword: (request: SentWith<typeof cardRequests.setPassword>) =>
    ask('setPassword', cardRequests.setPassword, request),
});

export const deskRequestsMethods = <More extends RefusalCode>(
  ask: MakeRequest<ByActor & RegistryParts, More>,
) => ({
  /**
   * 利用者登録: registers a patron and issues the card, at the counter or on an application by post (R4, R98–R102). Emits
   * CardIssued, PatronRegistered, RemoteApplicationReceived. Refusals: `card-number-taken`, and those of the command
   * RegisterPatron. Roles at a desk: counter, general materials.
   */
  registerPatron: (request: SentWith<typeof deskRequests.registerPatron>) =>
    ask('registerPatron', deskRequests.registerPatron, request),
});

export const particularsMethods = <More extends RefusalCode>(ask: MakeRequest<ForRegistered, More>) => ({
  /**
   * メールアドレスの登録: sets the mail address, or removes it with null (R5, R90). Emits MailAddressSet. Refusals:
   * `patron-unknown`, and those of the command SetMailAddress. Roles at a desk: counter, general materials.
   */
  setMailAddress: (request: SentWith<typeof particulars.setMailAddress>) =>
    ask('setMailAddress', particulars.setMailAddress, request),

  /**
   * 図書館での利用登録の申告: declares that the patron is registered at a branch, which checks the cards at the pickup (R27, A46).
   * Emits BranchRegistrationDeclared. Refusals: `patron-unknown`, and those of the command DeclareBranchRegistration.
   * Roles at a desk: counter, general materials.
   */
  declareBranchRegistration: (request: SentWith<typeof particulars.declareBranchRegistration>) =>
    ask('declareBranchRegistration', particulars.declareBranchRegistration, request),

  /**
   * 住所の変更: changes the address, if a document proves the new address; this is not possible on the web (R91–R94). Emits
   * AddressChanged. Refusals: `patron-unknown`, and those of the command ChangeAddress. Roles at a desk: counter,
   * general materials.
   */
  changeAddress: (request: SentWith<typeof particulars.changeAddress>) =>
    ask('changeAddress', particulars.changeAddress, request),

  /**
   * 氏名の変更: changes the name and its reading, if a document proves the new name; this is not possible on the web
   * (R91–R94). If you pass no reading, the old reading is removed. Emits NameChanged. Refusals: `patron-unknown`, and
   * those of the command ChangeName. Roles at a desk: counter, general materials.
   */
  changeName: (request: SentWith<typeof particulars.changeName>) =>
    ask('changeName', particulars.changeName, request),

  /**
   * 電話番号の変更: changes the phone number of a patron who knows the old number; this is not possible on the web (R91, R95,
   * R96). Emits PhoneChanged. Refusals: `patron-unknown`, and those of the command ChangePhone. Roles at a desk:
   * counter, general materials.
   */
  changePhone: (request: SentWith<typeof particulars.changePhone>) =>
    ask('changePhone', particulars.changePhone, request),

  /**
   * 蔵書リクエスト票: requests a title that the library does not hold (R62, R67); it does not count as a reservation. Emits
   * TitleRequested. Refusals: `patron-unknown`, `patron-leaving`, `too-many-title-requests`, and those of the command
   * SubmitTitleRequest. Roles at a desk: general materials.
   */
  submitTitleRequest: (request: SentWith<typeof particulars.submitTitleRequest>) =>
    ask('submitTitleRequest', particulars.submitTitleRequest, request),
});

export const recordKeepingMethods = <More extends RefusalCode>(ask: MakeRequest<ForRegistered, More>) => ({
  /**
   * カードの発行: issues another card; only the new card is valid (R4). Emits CardIssued. Refusals: `patron-unknown`,
   * `card-number-taken`, and those of the command IssueCard. Roles at a desk: counter, general materials.
   */
  issueCard: (request: SentWith<typeof recordKeeping.issueCard>) =>
    ask('issueCard', recordKeeping.issueCard, request),

  /**
   * カードの送付: records that the valid card was sent by registered mail, with the copy of the document (R102). Emits
   * CardSent. Refusals: `patron-unknown`, and those of the command SendCard. Roles at a desk: general materials.
   */
  sendCard: (request: SentWith<typeof recordKeeping.sendCard>) =>
    ask('sendCard', recordKeeping.sendCard, request),

  /**
   * パスワードの削除: deletes a forgotten password, which staff do not see, and any code, so that the patron may set another
   * password (R84); records how the identity was checked (R85). Emits PasswordCleared. Refusals: `patron-unknown`, and
   * those of the command ClearPassword. Roles at a desk: counter, general materials.
   */
  clearPassword: (request: SentWith<typeof recordKeeping.clearPassword>) =>
    ask('clearPassword', recordKeeping.clearPassword, request),

  /**
   * 利用停止: replaces the patron’s blocks with these; the history does not record them (ours). Refusals: `patron-unknown`.
   * Roles at a desk: general materials, counter.
   */
  setBlocks: (request: SentWith<typeof recordKeeping.setBlocks>) =>
    ask('setBlocks', recordKeeping.setBlocks, request),

  /**
   * よみの登録: sets the reading of the patron’s name in kana, or removes it with null (ours). The history does not record
   * it. Refusals: `patron-unknown`. Roles at a desk: general materials, counter.
   */
  setReading: (request: SentWith<typeof recordKeeping.setReading>) =>
    ask('setReading', recordKeeping.setReading, request),

  /**
   * 登録コードの発行: issues a code for setting a password within the given number of hours (A48). The code is shown only once.
   * Refusals: `patron-unknown`, `code-shown-once`. Roles at a desk: general materials, counter.
   */
  issueCode: (request: SentWith<typeof recordKeeping.issueCode>) =>
    ask('issueCode', recordKeeping.issueCode, request),
});

export const recordQueriesMethods = <More extends RefusalCode>(show: MakeQuery<ForRegistered, More>) => ({
  /**
   * 蔵書リクエストの照会: shows the patron’s requests for titles that the library does not hold, the oldest first, with the
   * results (R67, A60). Refusals: `patron-unknown`. Roles: general materials, counter.
   */
  titleRequests: (...given: GivenTo<typeof recordQueries.titleRequests>) =>
    show('titleRequests', recordQueries.titleRequests, given),
});
