import type { Command, Json, JsonObject } from '@torioki/event-store';
import type { HostRuleVersion, ReasonTexts } from '@torioki/event-store/adapter';
import type { Either } from 'fp-ts/lib/Either.js';
import type { Policy } from '../policy/index.js';
import type { BorrowerId, LocalDate, Pseudonyms } from '../vocabulary/index.js';
import type { GuardedCommand, GuardedName, PersonalName } from './guarded-names.js';
import type { CallRule } from './call-rule.js';
import type { HostRead, Reads, ReadPerson, ReadThings } from './reads.js';

/** The code of a host's rule, such as `host:loan-limit`. */
export type HostRuleCode = `host:${string}`;

/** The texts of a refusal in Japanese and in English, made from its facts. */
interface HostTexts<Reasons> {
  ja(facts: Reasons): string;
  en(facts: Reasons): string;
}

/** The command, without its pseudonyms. */
export type JudgedCommand<Name extends GuardedName> = Name extends GuardedName
  ? Omit<GuardedCommand<Name>, 'borrower' | 'pseudonyms'>
  : never;

/** The states that a rule can read. The person is known only to rules of commands about a borrower. */
export type ReadsFor<Name extends GuardedName> = ReadThings &
  ([Name] extends [PersonalName] ? ReadPerson : unknown);

type StatesOf<Read> = {
  readonly [Key in keyof Read]: Read[Key] extends HostRead<infer State> ? State : never;
};

/** The command that a host's rule judges, and the data that the rule may use. */
export interface Judged<Name extends GuardedName, Read, Facts> {
  readonly command: JudgedCommand<Name>;
  /** The states of the rule's reads, under the same names. */
  readonly states: StatesOf<Read>;
  /** The rule's facts about the person; undefined if the command has no known person. */
  readonly facts: Facts | undefined;
  /** The day of the command in the library's zone. */
  readonly today: LocalDate;
  /** The policy in force. */
  readonly policy: Policy;
}

/**
 * A rule of the host. It judges a command after Torioki's rules. It can refuse the command, and never changes
 * an accepted command. `Person` is a person in the directory's answer.
 */
export interface HostRule<
  Name extends GuardedName = GuardedName,
  Read extends Reads = Reads,
  Facts extends Json = Json,
  Person = unknown,
  Reasons extends JsonObject = JsonObject,
> {
  /** `host:`, and a name in lower-case letters, digits and hyphens. */
  readonly code: HostRuleCode;
  /**
   * The version, from 1. Increase it with each change. It is recorded with each command that the rule judged.
   */
  readonly version: number;
  /** The name of the command that the rule guards, or several names. */
  readonly command: Name | readonly Name[];
  /** The states to read, by name. */
  reads?(command: JudgedCommand<Name>, read: ReadsFor<Name>): Read;
  /** Facts about the person, at most 1 KiB as JSON. They are never recorded. */
  facts?(person: Person): Facts;
  /** Returns undefined to pass, or the facts of a refusal. Must not return a promise. */
  judge(judged: Judged<Name, Read, Facts>): { readonly facts: Reasons } | undefined;
  /** The texts of a refusal, for patrons and for staff. */
  readonly texts: HostTexts<Reasons>;
}

/** A refusal by a rule of the host, with its texts. */
export interface HostRefusal {
  readonly code: HostRuleCode;
  readonly facts: JsonObject;
  readonly texts: { readonly ja: string; readonly en: string };
}

/** Reports that a rule of the host is broken. The library turns this into the error `host-rule-broken`. */
export interface HostRuleBroken {
  readonly code: 'host-rule-broken';
  readonly rule: HostRuleCode;
  readonly command: string;
  readonly why: ReasonTexts;
}

/** The person of a command, for the rules of the host. */
export interface PersonOfCommand {
  /** The pseudonym in the command, or that of the loan or reservation in the command. */
  readonly borrower: BorrowerId;
  /** All pseudonyms of the person, if they are known. */
  readonly pseudonyms?: Pseudonyms | undefined;
  /** The facts about the person, by the code of the rule. */
  readonly facts?: ReadonlyMap<string, Either<ReasonTexts, Json>>;
}

/** The person of a command, if the command is about a person; and the function that calls the rules. */
export interface GuardedCall {
  readonly person: PersonOfCommand | undefined;
  readonly callRule: CallRule;
}

/** The command that a checked rule judges, and the data that it may use. */
export interface Situation {
  readonly command: Command;
  readonly states: Readonly<Record<string, unknown>>;
  readonly facts: Json | undefined;
  readonly today: LocalDate;
  readonly policy: Policy;
}

/** A rule of the host whose definition was checked. Its functions may still throw, or return wrong values. */
export interface CheckedRule extends HostRuleVersion {
  readonly code: HostRuleCode;
  /** The types of the guarded commands. */
  readonly commands: readonly string[];
  readonly texts: HostTexts<JsonObject>;
  readonly reads?: (command: object, read: ReadThings & ReadPerson) => unknown;
  readonly facts?: (person: object) => unknown;
  readonly judge: (judged: Situation) => unknown;
}
