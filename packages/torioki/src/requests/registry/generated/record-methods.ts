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
   * ポータルログイン: returns the patron with this card and password (R28, R29). Limit the attempts of each sender where HTTP
   * requests arrive. Refused with `bad-credentials`, `password-not-set`.
   */
  logIn: (request: SentWith<typeof cardRequests.logIn>) => ask('logIn', cardRequests.logIn, request),

  /**
   * パスワードの登録: sets a password with a code from the staff (R5, A48). Emits PasswordSet. Refused with `bad-code`,
   * `password-too-short`, `password-too-long`, `password-too-common`, and as the command SetPassword.
   */
  setPassword: (request: SentWith<typeof cardRequests.setPassword>) =>
    ask('setPassword', cardRequests.setPassword, request),
});

export const deskRequestsMethods = <More extends RefusalCode>(
  ask: MakeRequest<ByActor & RegistryParts, More>,
) => ({
  /**
   * 利用者登録: registers a patron and issues the card, at the counter or on an application by post (R4, R98–R102). Emits
   * CardIssued, PatronRegistered, RemoteApplicationReceived. Refused with `card-number-taken`, and as the command
   * RegisterPatron. At a desk by counter, general materials.
   */
  registerPatron: (request: SentWith<typeof deskRequests.registerPatron>) =>
    ask('registerPatron', deskRequests.registerPatron, request),
});

export const particularsMethods = <More extends RefusalCode>(ask: MakeRequest<ForRegistered, More>) => ({
  /**
   * メールアドレスの登録: sets the mail address, or removes it with null (R5, R90). Emits MailAddressSet. Refused with
   * `patron-unknown`, and as the command SetMailAddress. At a desk by counter, general materials.
   */
  setMailAddress: (request: SentWith<typeof particulars.setMailAddress>) =>
    ask('setMailAddress', particulars.setMailAddress, request),

  /**
   * 図書館での利用登録の申告: declares a registration at a branch, where the cards are checked at the pickup (R27, A46). Emits
   * BranchRegistrationDeclared. Refused with `patron-unknown`, and as the command DeclareBranchRegistration. At a desk
   * by counter, general materials.
   */
  declareBranchRegistration: (request: SentWith<typeof particulars.declareBranchRegistration>) =>
    ask('declareBranchRegistration', particulars.declareBranchRegistration, request),

  /**
   * 住所の変更: changes the address on a document that proves it, not on the web (R91–R94). Emits AddressChanged. Refused
   * with `patron-unknown`, and as the command ChangeAddress. At a desk by counter, general materials.
   */
  changeAddress: (request: SentWith<typeof particulars.changeAddress>) =>
    ask('changeAddress', particulars.changeAddress, request),

  /**
   * 氏名の変更: changes the name on a document that proves it, not on the web (R91–R94). Emits NameChanged. Refused with
   * `patron-unknown`, and as the command ChangeName. At a desk by counter, general materials.
   */
  changeName: (request: SentWith<typeof particulars.changeName>) =>
    ask('changeName', particulars.changeName, request),

  /**
   * 電話番号の変更: changes the phone number of a patron that knows the old one, not on the web (R91, R95, R96). Emits
   * PhoneChanged. Refused with `patron-unknown`, and as the command ChangePhone. At a desk by counter, general
   * materials.
   */
  changePhone: (request: SentWith<typeof particulars.changePhone>) =>
    ask('changePhone', particulars.changePhone, request),

  /**
   * 蔵書リクエスト票: requests a title that the library does not hold (R62, R67); it does not count as a reservation. Emits
   * TitleRequested. Refused with `patron-unknown`, `patron-leaving`, `too-many-title-requests`, and as the command
   * SubmitTitleRequest. At a desk by general materials.
   */
  submitTitleRequest: (request: SentWith<typeof particulars.submitTitleRequest>) =>
    ask('submitTitleRequest', particulars.submitTitleRequest, request),
});

export const recordKeepingMethods = <More extends RefusalCode>(ask: MakeRequest<ForRegistered, More>) => ({
  /**
   * カードの発行: issues another card; only the new card is valid (R4). Emits CardIssued. Refused with `patron-unknown`,
   * `card-number-taken`, and as the command IssueCard. At a desk by counter, general materials.
   */
  issueCard: (request: SentWith<typeof recordKeeping.issueCard>) =>
    ask('issueCard', recordKeeping.issueCard, request),

  /**
   * カードの送付: records that the valid card was sent by registered mail, with the copy of the document (R102). Emits
   * CardSent. Refused with `patron-unknown`, and as the command SendCard. At a desk by general materials.
   */
  sendCard: (request: SentWith<typeof recordKeeping.sendCard>) =>
    ask('sendCard', recordKeeping.sendCard, request),

  /**
   * パスワードの削除: deletes a forgotten password unseen, and any code, so that the patron may set another password (R84);
   * records how the identity was checked (R85). Emits PasswordCleared. Refused with `patron-unknown`, and as the command
   * ClearPassword. At a desk by counter, general materials.
   */
  clearPassword: (request: SentWith<typeof recordKeeping.clearPassword>) =>
    ask('clearPassword', recordKeeping.clearPassword, request),

  /**
   * 利用停止: replaces the patron’s blocks with these; the history does not record them (ours). Refused with
   * `patron-unknown`. At a desk by general materials, counter.
   */
  setBlocks: (request: SentWith<typeof recordKeeping.setBlocks>) =>
    ask('setBlocks', recordKeeping.setBlocks, request),

  /**
   * 登録コードの発行: issues a code for setting a password within the given number of hours (A48). The code is shown only once.
   * Refused with `patron-unknown`, `code-shown-once`. At a desk by general materials, counter.
   */
  issueCode: (request: SentWith<typeof recordKeeping.issueCode>) =>
    ask('issueCode', recordKeeping.issueCode, request),
});

export const recordQueriesMethods = <More extends RefusalCode>(show: MakeQuery<ForRegistered, More>) => ({
  /**
   * 蔵書リクエストの照会: shows the patron’s requests for titles that the library does not hold, the oldest first, with the
   * results (R67, A60). Refused with `patron-unknown`. At a desk by general materials, counter.
   */
  titleRequests: (...given: GivenTo<typeof recordQueries.titleRequests>) =>
    show('titleRequests', recordQueries.titleRequests, given),
});
