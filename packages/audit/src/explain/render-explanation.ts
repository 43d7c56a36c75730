import type { JsonObject } from '@torioki/event-store';
import { renderPrecondition, renderRefusalInEnglish, type LendingEvent } from '@torioki/lending';
import { isMigrated } from '@torioki/lending/events';
import * as array from 'fp-ts/lib/ReadonlyArray.js';
import * as string from 'fp-ts/lib/string.js';
import type { AnswerRenderer } from '../words/answer-renderer.js';
import { selectContent } from './content-of.js';
import type { RecordedExplanation } from './explain-decision.js';
import type { PossibleAnswer } from './explain-order.js';
import type { LifeEntry } from './read-life.js';
import { sentences } from './sentences.js';
import type { DecisionExplanation, ExplainedRefusal, RuleResult } from './explain-command.js';
import type { TriedDays } from './try-days.js';

const minute = 60_000;

const isSame = array.getEq(string.Eq);

const isRecordedLate = (happened: string, recorded: string): boolean =>
  Math.abs(Date.parse(recorded) - Date.parse(happened)) > minute;

/** Renders explanations as lines of text. */
export const createExplanationRenderer = ({
  language,
  clock,
  place,
  staff,
  value,
  facts,
  said,
}: AnswerRenderer) => {
  const words = sentences[language];

  const content = (data: JsonObject): string => facts(selectContent(data));

  const firstly = (refusal: ExplainedRefusal): readonly string[] => [
    ...(language === 'en' ? [`    ${said(renderRefusalInEnglish(refusal))}`] : []),
    `    ${words.first}${words.colon}${renderPrecondition(refusal, language, place)}`,
  ];

  const rule = (result: RuleResult): readonly string[] => {
    const line = `  ${result.rule.id} ${words[result.is]}${words.colon}${result.rule[language]}`;
    if (result.is === 'not-asked') return [line];
    const looked = facts(result.facts);
    return [
      looked === '' ? line : `${line} [${looked}]`,
      ...(result.is === 'refused' ? result.refusals.flatMap(firstly) : []),
    ];
  };

  const giver = ({ actor }: JsonObject): string => {
    const {
      role = '',
      staff: code,
      location,
    } = (actor ?? {}) as Readonly<Record<string, string | undefined>>;
    const who = code === undefined ? undefined : staff(code);
    const where = location === undefined ? undefined : place(location);
    return words.by(role, [where, who].map((part) => (part === undefined ? '' : ` ${part}`)).join(''));
  };

  const accepted = (events: readonly LendingEvent[]): string =>
    events.some(({ type }) => isMigrated(type)) ? words.inherited : words.accepted;

  /** Shows a rule only once if it has the same facts for several lines of an order. */
  const rules = ({ rules: results, verdict }: DecisionExplanation, wasRefused: string): readonly string[] => [
    ...array.uniq(isSame)(results.map(rule)).flat(),
    verdict.is === 'accepted' ? accepted(verdict.events) : wasRefused,
  ];

  const part = ({ name, tags }: DecisionExplanation['read'][number]): string => {
    const named = words.part(name);
    const ids = tags.map((tag) => value(tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)));
    return ids.length > 0 && ids.every((id) => id.startsWith(named))
      ? ids.join(words.or)
      : [named, ...ids].join(' ');
  };

  const judged = (explanation: DecisionExplanation, wasRefused: string): readonly string[] => [
    words.readUpTo(explanation.readUpTo),
    explanation.policy ? words.policy(explanation.policy.label, explanation.policy.from) : words.noPolicy,
    `${words.read}${words.colon}${explanation.read.map(part).join(words.comma)}`,
    ...rules(explanation, wasRefused),
  ];

  const notJudged = ({ hostRules }: RecordedExplanation): readonly string[] =>
    hostRules.flatMap(({ code, version, isJudged }) => (isJudged ? [] : [words.notJudged(code, version)]));

  const decision = (explanation: RecordedExplanation): readonly string[] => {
    const { command, recorded, recordedAt, decidedBy, unread } = explanation;
    const late = isRecordedLate(command.at, recordedAt) ? words.recorded(clock(recordedAt)) : '';
    return [
      `${words.command(command.type)}${giver(command)}`,
      `${words.decided(clock(command.at))}${late}`,
      ...recorded.map(({ position, type, data }) => {
        return `  ${words.position(position)} ${words.event(type)} [${content(data)}]`;
      }),
      ...(unread === undefined ? [] : [words.unread(unread)]),
      decidedBy === undefined ? words.noRelease : words.release(decidedBy),
      ...notJudged(explanation),
      ...judged(explanation, words.yetRecorded),
    ];
  };

  const life = (entries: readonly LifeEntry[]): readonly string[] =>
    entries.flatMap(({ position, happenedAt, recordedAt, type, data, decision }) => {
      const late = isRecordedLate(happenedAt, recordedAt) ? ` (${words.late} ${clock(recordedAt)})` : '';
      return [
        `${clock(happenedAt)}${late} ${words.position(position)} ${words.event(type)} [${content(data)}]`,
        ...(decision
          ? [
              words.command(decision.command.type) + giver(decision.command),
              ...notJudged(decision),
              ...judged(decision, words.yetRecorded),
            ].map((line) => `  ${line}`)
          : []),
      ];
    });

  const answers = (around: readonly PossibleAnswer[]): readonly string[] => [
    ...around.flatMap(({ decision, since }) => [
      ...(since ? [words.since(words.event(since.type), since.position, clock(since.recordedAt))] : []),
      ...judged(decision, words.wasRefused),
    ]),
    words.outside,
  ];

  const whenItPasses = ({ when, until }: TriedDays): readonly string[] => {
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
