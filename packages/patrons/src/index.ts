export { borrowers, type Borrowers, type BorrowersOptions, type OpenedBorrowers } from './borrowers.js';
export type { BorrowersOfPatron } from './people/open-and-close-pseudonyms.js';
export type { LeavingPage, Pseudonyms, UsedPage } from './verbs/pseudonyms.js';
export { RemoveFromCart, type Carts } from './verbs/carts.js';
export type { Blocked, Directory, Person, PersonLookup, PersonSearch } from './directory.js';
export type { ChangeAnswer, RecordChanger, PeopleFact, Today, RecordChange } from './verbs/record-changer.js';
export type { Evidence } from './people/evidence.js';
export { changeFields } from './changes/change-fields.js';
export type { PublishedRules } from './changes/define-change.js';
export { requestId } from './people/fact-id.js';
export { PatronId } from '@torioki/lending';
export type { Blocks } from './verbs/blocks.js';
export { PatronBlocks } from './people/block.js';
export { CardNumber, MailId, PatronKey, RunId, WorkerId } from './people/ids.js';
export {
  copyRecordsWithoutPseudonyms,
  type CopiedRegistry,
  type RegistryCopyOutcome,
} from './copy-without-pseudonyms.js';
export { copyRecords, type PeopleCopyOutcome } from './copy-people.js';
export { inMemoryBorrowers, inMemoryPatronRegistry } from './in-memory.js';
export { registryErrorText, registryWords } from './labels.js';
export { addTime } from './people/add-time.js';
export type { PatronLookup } from './verbs/patron-lookup.js';
export type { Mail, MailFailure, MailState } from './people/mail.js';
export { MailAddress } from '@torioki/lending/vocabulary';
export { dueAt, waitsTooLong } from './people/mail-due.js';
export { Undelivered, type Mailer, type MailerAnswer, type MailMessage } from './mailer.js';
export { messageId } from './people/mail-ids.js';
export { noticeKey, type MailNotice, type NoticeKey } from './people/notice-key.js';
export type { Outbox, QueuedMail } from './verbs/outbox.js';
export { PostPosition } from './people/outgoing-post.js';
export type { OutgoingPost, PatronPage } from './verbs/outgoing-post.js';
export { checkNewPassword, normalizePassword } from './passwords/new-password.js';
export type { PasswordHasher } from './passwords/password-hasher.js';
export { IssueCode, LogIn, type Passwords } from './verbs/passwords.js';
export type { Patron } from './people/patron.js';
export { CartLine, type BranchRegistration, type Card } from './people/patron-record.js';
export {
  patronRegistry,
  type OpenedRegistry,
  type PatronRegistry,
  type RegistryOptions,
} from './patron-registry.js';
export {
  searchKeyBeginning,
  searchKeysOf,
  SoughtPerson,
  type FindablePerson,
} from './people/sought-person.js';
export { indexPatrons } from './records/lookups.js';
export { SetReading, type Readings } from './verbs/readings.js';
export { Phone } from './people/phone.js';
export type { OpenedSnapshot, PeopleSnapshot } from './records/people-snapshot.js';
export type { Records } from './records/records.js';
export { mostForgottenLoans, type ForgottenLoan, type PastLoan } from './people/reading-history.js';
export type { ReadingHistories, ReadingHistory } from './verbs/reading-histories.js';
export type { Recorder } from './verbs/recorder.js';
export type { HistoryFollower } from './verbs/history-follower.js';
export type { Reviews } from './verbs/reviews.js';
export type { ReviewFinding } from './people/review-finding.js';
export type { Access } from './people/access.js';
export type { AccessLog } from './verbs/access-log.js';
export type { UnusualDay } from './people/unusual-day.js';
export { reviewPersons, type PersonReview } from './review/review-persons.js';
export type { MissingRow } from './records/history-cursors.js';
export type { RegistryAnswer } from './registry-answer.js';
export { isRegistryError, registryError, type RegistryError } from './registry-error.js';
export type { RegistryErrorCode, RegistryErrorDetails } from './registry-error-details.js';
export { registryAnswerOf, registryErrorOf } from './registry-error-of.js';
export { isRegistryRefusal, registryRefusal, registryRefusalText } from './registry-refusal.js';
export type { RegistryRefusal } from './registry-refusal.js';
export { scryptHasher } from './passwords/scrypt-hasher.js';
export type { FiledTitleRequest, TitleRequestForm } from './people/title-request.js';
export { never, tables, type Row, type Step, type Table } from './records/record-step.js';
export { runWork, stepsOf, type Failing, type Work } from './records/work.js';
