import type { JsonObject } from '@torioki/event-store';
import {
  localDate,
  localTime,
  mustHappenFirst,
  refusalInEnglish,
  type Instant,
  type Policy,
  type Refusal,
} from '@torioki/lending';
import type { Explained } from './explain-decision.js';
import type { AnswerAround } from './explain-refusal.js';
import type { LifeEntry } from './life-of.js';
import { sentences, type Language } from './sentences.js';
import type { DecisionTold, RuleTold } from './told-decision.js';
import type { WhenTold } from './when.js';

/** How people are called in an answer. */
export interface Called {
  readonly borrower: (pseudonym: string) => string;
  /** A member of staff; undefined if codes are not told. */
  readonly staff: (code: string) => string | undefined;
}

type Zone = Policy['timeZone'];

const minute = 60_000;

/** A time as the clock of the library shows it. */
const clockIn =
  (zone: Zone) =>
  (instant: string): string =>
    `${localDate(instant as Instant, zone)} ${localTime(instant as Instant, zone)}`;

const isLate = (happened: string, recorded: string): boolean =>
  Math.abs(Date.parse(recorded) - Date.parse(happened)) > minute;

export interface Telling {
  readonly language: Language;
  /** The time zone of the policy in force. */
  readonly zone: Zone;
  readonly called: Called;
}

/** Explanations as lines of text. */
export const explanations = ({ language, zone, called: { borrower, staff } }: Telling) => {
  const words = sentences[language];
  const clock = clockIn(zone);

  const value = (name: string, given: unknown): string => {
    if (name === 'borrower' && typeof given === 'string') return borrower(given);
    if (given === null || given === undefined) return '–';
    return typeof given === 'object' ? listed(name, given) : word(given as string | number | boolean);
  };

  const word = (given: string | number | boolean): string =>
    typeof given === 'boolean' ? words[given ? 'yes' : 'no'] : String(given);

  const listed = (name: string, given: object): string =>
    Array.isArray(given)
      ? given.map((one) => value(name, one)).join(', ') || '–'
      : Object.entries(given)
          .map(([key, one]) => `${words.fact(key)} ${value(key, one)}`)
          .join(' ');

  const facts = (given: Readonly<Record<string, unknown>>): string =>
    Object.entries(given)
      .map(([name, one]) => `${words.fact(name)} ${value(name, one)}`)
      .join(language === 'ja' ? '、' : ', ');

  const firstly = (refusal: Refusal): readonly string[] => [
    ...(language === 'en' ? [`    ${refusalInEnglish(refusal)}`] : []),
    `    ${words.first}${words.colon}${mustHappenFirst(refusal, language)}`,
  ];

  const rule = (told: RuleTold): readonly string[] => {
    const line = `  ${told.rule.id} ${words[told.is]}${words.colon}${told.rule[language]}`;
    if (told.is === 'not-asked') return [line];
    const looked = facts(told.facts);
    return [
      looked === '' ? line : `${line} [${looked}]`,
      ...(told.is === 'refused' ? told.refusals.flatMap(firstly) : []),
    ];
  };

  const giver = ({ actor }: JsonObject): string => {
    const {
      role = '',
      staff: code,
      location,
    } = (actor ?? {}) as Readonly<Record<string, string | undefined>>;
    const who = code === undefined ? undefined : staff(code);
    return words.by(role, [location, who].map((part) => (part === undefined ? '' : ` ${part}`)).join(''));
  };

  const rules = ({ rules: told, verdict }: DecisionTold): readonly string[] => [
    ...told.flatMap(rule),
    verdict.is === 'accepted' ? words.accepted : words.wasRefused,
  ];

  const judged = (told: DecisionTold): readonly string[] => [
    words.readUpTo(told.readUpTo),
    told.policy ? words.policy(told.policy.label, told.policy.from) : words.noPolicy,
    `${words.read}${words.colon}${told.read.map(({ name, tags }) => [name, ...tags.filter((tag) => !tag.startsWith('borrower:'))].join(' ')).join('; ')}`,
    ...rules(told),
  ];

  const decision = (told: Explained): readonly string[] => {
    const { command, recorded, recordedAt, decidedBy } = told;
    const positions = recorded.map(({ position }) => position);
    const late = isLate(command.at, recordedAt) ? words.recorded(clock(recordedAt)) : '';
    return [
      `${positions[0] ?? ''} ${words.command(command.type)}${giver(command)}`,
      `${words.decided(clock(command.at))}${late}`,
      ...recorded.map(({ position, type, data }) => {
        const { at: _, ...rest } = data;
        return `  ${position} ${words.event(type)} [${facts(rest)}]`;
      }),
      decidedBy === undefined ? words.noRelease : words.release(decidedBy),
      ...judged(told),
    ];
  };

  const life = (entries: readonly LifeEntry[]): readonly string[] =>
    entries.flatMap(({ position, happenedAt, recordedAt, type, data, decision: told }) => {
      const late = isLate(happenedAt, recordedAt) ? ` (${words.late} ${clock(recordedAt)})` : '';
      const { at: _, ...rest } = data;
      return [
        `${clock(happenedAt)}${late} ${position} ${words.event(type)} [${facts(rest)}]`,
        ...(told
          ? [words.command(told.command.type) + giver(told.command), ...judged(told)].map(
              (line) => `  ${line}`,
            )
          : []),
      ];
    });

  const answers = (around: readonly AnswerAround[]): readonly string[] => [
    ...around.flatMap(({ told, since }) => [
      ...(since ? [words.since(words.event(since.type), since.position, clock(since.recordedAt))] : []),
      ...judged(told),
    ]),
    words.outside,
  ];

  const whenItPasses = ({ when, until }: WhenTold): readonly string[] => {
    switch (when.is) {
      case 'at-once':
        return [words.atOnce];
      case 'from':
        return [words.from(when.day, until)];
      case 'only-on':
        return [words.onlyOn(when.days.join(', '), until)];
      case 'not-by-waiting':
        return [words.notByWaiting(until), ...when.refusals.flatMap(firstly)];
    }
  };

  return { decision, life, answers, whenItPasses };
};
