import { codeWords, namePath, type Wording } from '@torioki/lending/labels';
import { policyPaths, type PolicyPath } from '../staff/policy/policy-fields.js';

/** Names each value of a policy. */
const nameFields = (language: 'ja' | 'en') =>
  Object.fromEntries(policyPaths.map((path) => [path, namePath(path, language)])) as Readonly<
    Record<PolicyPath, string>
  >;

/** The words of the page for the policy in Japanese. */
export const policyWords = {
  heading: '運用規則',
  inForce: (day: string) => `いまの運用規則（${day}から）`,
  next: (day: string) => `${day}からの運用規則`,
  none: '運用規則は、まだ公表されていません。',
  noNext: 'これからの運用規則は公表されていません。',
  key: '項目',
  value: '内容',
  before: '前の内容',
  same: '前の運用規則と同じ内容です。',
  fields: {
    ...nameFields('ja'),
    label: '運用規則の名前',
    from: '適用の最初の日',
  },
  codes: {
    click: codeWords.click[0],
    'due-date': codeWords['due-date'][0],
    secured: codeWords.secured[0],
    'picked-up': codeWords['picked-up'][0],
  },
  yes: 'はい',
  no: 'いいえ',
  nothing: 'なし',
  optional: '空欄にすると「なし」になります。',
  use: 'この内容を元にして書く',
  lead: 'この日からの運用規則を公表します。既に公表したこれからの運用規則は、その日になると適用されます。',
  acts: { publish: '運用規則を公表する' },
  refused: '公表できませんでした',
};

/** The words of the page for the policy in English. */
export const englishPolicyWords: Wording<typeof policyWords> = {
  heading: 'Policy',
  inForce: (day) => `The policy in force since ${day}`,
  next: (day) => `The policy from ${day} on`,
  none: 'No policy is published yet.',
  noNext: 'No later policy is published.',
  key: 'Key',
  value: 'Value',
  before: 'Before',
  same: 'It is the same as the policy before it.',
  fields: {
    ...nameFields('en'),
    label: 'name of the policy',
    from: 'First day of the policy',
  },
  codes: {
    click: 'from the click',
    'due-date': 'from the due date',
    secured: 'copy set aside',
    'picked-up': 'at the pickup',
  },
  yes: 'Yes',
  no: 'No',
  nothing: 'None',
  optional: 'If the field is empty, there is none.',
  use: 'Begin with this policy',
  lead: 'Publishes a policy from this day on. Later policies that are already published still begin on their days.',
  acts: { publish: 'Publish the policy' },
  refused: 'This could not be published',
};
