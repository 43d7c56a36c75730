import type { JsonObject } from '@torioki/event-store';
import {
  Instant,
  localDate,
  localTime,
  mustHappenFirst,
  refusalInEnglish,
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

/** How many of a list are told: a calendar has hundreds of days. */
const mostTold = 12;

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

  const word = (given: string | number | boolean): string => {
    if (typeof given === 'boolean') return words[given ? 'yes' : 'no'];
    if (typeof given === 'number') return String(given);
    return Instant.is(given) ? clock(given) : words.code(given);
  };

  const value = (name: string, given: unknown): string => {
    if (name === 'borrower' && typeof given === 'string') return borrower(given);
    if (given === null || given === undefined) return words.none;
    if (Array.isArray(given)) return listed(name, given);
    return typeof given === 'object' ? `(${facts(given)})` : word(given as string | number | boolean);
  };

  const listed = (name: string, given: readonly unknown[]): string => {
    const [few, all] = [given.slice(0, mostTold), given.length];
    const told = few.map((one) => value(name, one)).join(words.or);
    return all === 0 ? words.none : told + (all > few.length ? words.more(all) : '');
  };

  /** A name and what it stands for; the name alone is enough where that begins with it. */
  const fact = (name: string, given: unknown): string => {
    const told = value(name, given);
    return told.startsWith(words.fact(name)) ? told : `${words.fact(name)} ${told}`;
  };

  const facts = (given: object): string =>
    Object.entries(given)
      .map(([name, one]) => fact(name, one))
      .join(words.comma);

  /** What stands in an event, without its time, and without what it leaves open. */
  const content = ({ at: _, ...data }: JsonObject): string =>
    facts(Object.fromEntries(Object.entries(data).filter(([, one]) => one !== null)));

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

  const part = ({ name, tags }: DecisionTold['read'][number]): string => {
    const told = words.part(name);
    const ids = tags.map((tag) => value(tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)));
    return ids.length > 0 && ids.every((id) => id.startsWith(told))
      ? ids.join(words.or)
      : [told, ...ids].join(' ');
  };

  const judged = (told: DecisionTold): readonly string[] => [
    words.readUpTo(told.readUpTo),
    told.policy ? words.policy(told.policy.label, told.policy.from) : words.noPolicy,
    `${words.read}${words.colon}${told.read.map(part).join(words.comma)}`,
    ...rules(told),
  ];

  const decision = (told: Explained): readonly string[] => {
    const { command, recorded, recordedAt, decidedBy } = told;
    const late = isLate(command.at, recordedAt) ? words.recorded(clock(recordedAt)) : '';
    return [
      `${words.command(command.type)}${giver(command)}`,
      `${words.decided(clock(command.at))}${late}`,
      ...recorded.map(({ position, type, data }) => {
        return `  ${words.position(position)} ${words.event(type)} [${content(data)}]`;
      }),
      decidedBy === undefined ? words.noRelease : words.release(decidedBy),
      ...judged(told),
    ];
  };

  const life = (entries: readonly LifeEntry[]): readonly string[] =>
    entries.flatMap(({ position, happenedAt, recordedAt, type, data, decision: told }) => {
      const late = isLate(happenedAt, recordedAt) ? ` (${words.late} ${clock(recordedAt)})` : '';
      return [
        `${clock(happenedAt)}${late} ${words.position(position)} ${words.event(type)} [${content(data)}]`,
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
