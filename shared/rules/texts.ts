import type { Rec } from '../model/record.ts';

/** What a record says in one of its fields, in every language it says it in. */
export function sayings(rec: Rec, field: string): string[] {
  const main = (rec as { readonly [field: string]: unknown })[field];
  const other = rec.translations && Object.hasOwn(rec.translations, field) ? rec.translations[field] : undefined;
  return [main, other].filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

/** Whether a record says something in a field, in any language. */
export const says = (rec: Rec, field: string): boolean => sayings(rec, field).length > 0;

const some = (words: readonly string[]) => words.map((word) => word.replaceAll(' ', '\\s+')).join('|');
/** Whether a text holds one of these English words, whole, or one of these Chinese ones. */
const holding = (english: readonly string[], chinese: readonly string[]) => {
  const pattern = new RegExp(`\\b(?:${some(english)})\\b|${some(chinese)}`, 'iu');
  return (texts: readonly string[]): boolean => texts.some((text) => pattern.test(text));
};

/** Words by which a card promises that something happens once more. */
export const promisesReturn = holding(
  ['again', 're-?open(?:s|ed)?', 're-?try', 'retries', 're-?submit(?:s|ted)?', 're-?enter(?:s|ed)?', 'once more'],
  ['再次', '重新', '重试', '再来', '重开', '返工'],
);

/** Words by which an outcome refuses. */
export const refuses = holding(
  [
    'no',
    'not',
    'refused?',
    'reject(?:ed)?',
    'decline(?:d)?',
    'den(?:y|ied)',
    'fail(?:ed|s)?',
    'invalid',
    'unavailable',
  ],
  ['否', '不', '拒绝', '驳回', '失败', '未通过', '无效', '没有'],
);

/** Words that tell of data about a person. */
export const namesPersonalData = holding(
  [
    'passports?',
    'IDs?',
    'ID cards?',
    'identity',
    'personal data',
    'date of birth',
    'phone numbers?',
    'home address',
    'medical records?',
    'health records?',
    'diagnos[ei]s',
    'bank cards?',
    'credit cards?',
    'card numbers?',
    'face recognition',
    'fingerprints?',
  ],
  [
    '身份证',
    '证件',
    '护照',
    '实名',
    '个人信息',
    '手机号',
    '电话号码',
    '家庭住址',
    '病历',
    '诊断',
    '银行卡',
    '信用卡',
    '人脸',
    '指纹',
    '生日',
  ],
);

const ideograph = /[\p{Script=Han}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
export const mostIdeographs = 40;
export const mostWords = 20;

/** Whether a card's text is too long to be taken in at a glance: over 40 Chinese characters or 20 words. */
export const isLong = (text: string): boolean =>
  (text.match(ideograph)?.length ?? 0) > mostIdeographs ||
  (text.replace(ideograph, ' ').match(word)?.length ?? 0) > mostWords;
