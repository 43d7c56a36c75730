import type { JsonObject } from '@torioki/event-store';
import { because, type ReasonTexts, isFields } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { callHost } from './call-host.js';
import type { CheckedRule, HostRefusal, Situation } from './host-rule.js';
import { readText } from './read-text.js';
import { readSmallJson } from './small-json.js';

const noAnswer = E.left(
  because(
    'wrong-answer',
    'it returned neither undefined nor { facts }',
    '答えが undefined でも { facts } でもない',
  ),
);

/** The facts of a refusal; undefined if the rule does not refuse. */
const readAnswer = (answer: unknown): E.Either<ReasonTexts, JsonObject | undefined> => {
  if (answer === undefined) return E.right(undefined);
  if (!isFields(answer)) return noAnswer;
  const facts = readSmallJson(answer['facts']);
  if (E.isLeft(facts)) return facts;
  return isFields(facts.right) && Object.keys(answer).length === 1 ? E.right(facts.right) : noAnswer;
};

/** The reason why a rule has no text in a language. */
const inLanguage = (language: string, { reason, ja = '', ...why }: ReasonTexts): ReasonTexts => ({
  ...why,
  reason: `texts.${language}: ${reason}`,
  ja: `texts.${language}：${ja}`,
});

/** The verdict of a host's rule: nothing, its refusal, or the reason why it cannot judge. */
export const judgeRule = (
  { code, texts, judge }: Pick<CheckedRule, 'code' | 'texts' | 'judge'>,
  situation: Situation,
): E.Either<ReasonTexts, HostRefusal | undefined> => {
  const facts = callHost(() => judge(situation), readAnswer);
  if (E.isLeft(facts)) return facts;
  const refused = facts.right;
  if (refused === undefined) return E.right(undefined);
  const render = (language: 'ja' | 'en') =>
    E.mapLeft((why: ReasonTexts) => inLanguage(language, why))(
      callHost(() => texts[language](refused), readText),
    );
  const ja = render('ja');
  if (E.isLeft(ja)) return ja;
  return E.map((en: string): HostRefusal => ({ code, facts: refused, texts: { ja: ja.right, en } }))(
    render('en'),
  );
};
