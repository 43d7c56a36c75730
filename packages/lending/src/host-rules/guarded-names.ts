import { decisions, type Decisions, type LendingCommand } from '../decisions/index.js';

/**
 * The commands that the library itself gives, and those that bring in the data of an old system. Rules of the
 * host cannot guard them.
 */
const unguarded = [
  'closeBorrower',
  'closeMigration',
  'declareUnfillable',
  'expireHold',
  'forgetBorrower',
  'migrateCopy',
  'migrateLoan',
  'migrateReadingOrder',
  'migrateReservation',
  'openMigration',
  'publishPolicy',
  'recordNotice',
  'recordReview',
] as const;

/** The names of decisions with a member. A decision about people has `decide`, and does not read the history. */
type NamesWith<Member> = {
  [Name in keyof Decisions]: Decisions[Name] extends Member ? Name : never;
}[keyof Decisions];

/** The name of a command that a rule of the host may guard. */
export type GuardedName = Exclude<
  keyof Decisions,
  (typeof unguarded)[number] | NamesWith<{ readonly decide: unknown }>
>;

/** The name of a guarded command about one borrower. */
export type PersonalName = GuardedName & NamesWith<{ readonly fields: { readonly borrower: unknown } }>;

export type GuardedCommand<Name extends GuardedName> = LendingCommand<Decisions[Name]['type']>;

const isUnguarded = (name: string): boolean =>
  unguarded.some((one) => one === name) || 'decide' in decisions[name as keyof Decisions];

export const guardedNames = (Object.keys(decisions) as (keyof Decisions)[]).filter(
  (name): name is GuardedName => !isUnguarded(name),
);

/** Whether a command is about one borrower, so that its rules can read the person. */
export const isPersonal = (name: GuardedName): boolean => 'borrower' in decisions[name].fields;
