export { Actor, StaffRole, staffRoles, type Role } from './vocabulary/index.js';
export { BorrowerId, CommandId, CopyId, GroupId, Label, LibraryId, LoanId } from './vocabulary/index.js';
export { LocationId, PatronId, RequestId, ReservationId, StaffCode, TitleId } from './vocabulary/index.js';
export { Instant, instantAt, LocalDate, localDate, LocalTime, TimeZone } from './vocabulary/index.js';

export { decodePolicy, hokkaido, Policy, town } from './policy/index.js';

export { hokkaidoProfile, LibraryProfile, townProfile } from './profile/index.js';

export { lendingEventCodec, lendingEvents } from './events/index.js';
export type { DataOf, EventOf, LendingEvent, LendingEventType } from './events/index.js';

export { decisions } from './decisions/index.js';
export type { CommandType, Decisions, LendingCommand } from './decisions/index.js';
export type { Refusal, RefusalCode, RefusalOf } from './decisions/index.js';

export { closedDaysByTheGuide, type GuideCalendar } from './calendars/index.js';

export { renderPrecondition, renderRefusalInEnglish, renderRefusal, refusalWords } from './labels/index.js';
export { faq, renderReadyNotice, screenNotes, screenWords, suspensionWords } from './labels/index.js';
export type { FrequentQuestion, Reader, ReadyNotice, ScreenNotes, Speaker } from './labels/index.js';

export { release } from './release.js';
