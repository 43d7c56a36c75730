import { decisions, type Decisions, type LendingCommand } from '../decisions/index.js';

/**
 * The commands that rules of the host cannot guard: those of the library's own jobs, and those of a
 * migration.
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

/** The names of the decisions that have a certain member. Only decisions about people have `decide`. */
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
