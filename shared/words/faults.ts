import type { Words } from './words.ts';

/**
 * What is wrong inside a `.blueprint.json`: said after the place it stands at, such as
 * `blueprints[0].cards[12].lane: no lane "frontt"`, so each is a short phrase.
 */
export const contentWords = {
  'fault.content.refused': [
    '“{{name}}” could not be opened, and nothing was changed. Correct what follows in it, or export it again:',
    '无法打开“{{name}}”，没有任何改动。请更正其中的以下问题，或重新导出：',
  ],
  'fault.content.emptyFile': ['the file is empty: it holds no blueprint', '文件是空的，里面没有蓝图'],
  'fault.content.notUtf8': [
    'line {{line}}, column {{column}}: this is not UTF-8 text; a .blueprint.json is',
    '第 {{line}} 行第 {{column}} 列：不是 UTF-8 文本，而 .blueprint.json 必须是',
  ],
  'fault.content.notJson': [
    'line {{line}}, column {{column}}: this is not JSON',
    '第 {{line}} 行第 {{column}} 列：不是 JSON',
  ],
  'fault.content.overLimits': [
    'line {{line}}, column {{column}}: nested deeper or longer than any blueprint is',
    '第 {{line}} 行第 {{column}} 列：嵌套层数或长度超出任何蓝图',
  ],
  'fault.content.notOurFormat': [
    'not a blueprint of this program: "format" must be "throughline"',
    '不是本程序的蓝图：“format” 必须是 “throughline”',
  ],
  'fault.content.newerFormat': [
    'written by a newer version of this program (format {{version}}; this one knows {{known}}); update the program to read it',
    '由更新版本的程序写出（格式 {{version}}，本程序只支持到 {{known}}）；请更新程序后再读取',
  ],
  'fault.content.wrongFormatVersion': ['must be 1', '必须是 1'],
  'fault.content.tooManyRecords': [
    'more than {{most}} records, more than a project can keep',
    '超过 {{most}} 条记录，超出一个项目的上限',
  ],
  'fault.content.notSupportedYet': ['{{field}} is not supported yet', '尚不支持 {{field}}'],
  'fault.content.unknownField': ['unknown field "{{field}}"', '未知字段 “{{field}}”'],
  'fault.content.missing': ['is missing', '缺少此项'],
  'fault.content.doubledId': [
    'the id "{{id}}" is used twice, first at {{first}}',
    'id “{{id}}” 重复，首次出现在 {{first}}',
  ],
  'fault.content.no.owner': ['no owner "{{id}}"', '没有负责人 “{{id}}”'],
  'fault.content.no.phase': ['no phase "{{id}}"', '没有阶段 “{{id}}”'],
  'fault.content.no.step': ['no step "{{id}}"', '没有步骤 “{{id}}”'],
  'fault.content.no.lane': ['no lane "{{id}}"', '没有泳道 “{{id}}”'],
  'fault.content.no.card': ['no card "{{id}}"', '没有卡片 “{{id}}”'],
  'fault.content.no.asset': ['no picture "{{id}}"', '没有图片 “{{id}}”'],
  'fault.content.laneTakesNoCards': [
    'the lane "{{id}}" takes no cards: its role is {{role}}',
    '泳道 “{{id}}” 不能放卡片：其角色是 {{role}}',
  ],
  'fault.content.needsCardOrStep': ['needs either a card or a step', '必须且只能指定 card 或 step 之一'],
  'fault.content.notThePicture': [
    'is not a PNG or JPEG picture in base64 of the stated kind and size',
    '不是所述类型和尺寸的 PNG 或 JPEG 图片（base64）',
  ],
  'fault.content.namedTwice': ['names a kind twice', '同一种类出现了两次'],
  'fault.content.mustBeText': [
    'must be a text, or { "en": …, "zh": … } with texts',
    '必须是文本，或由文本组成的 { "en": …, "zh": … }',
  ],
  'fault.content.mustBeId': ['must be an id, which is a text', '必须是 id（文本）'],
  'fault.content.mustBeNumber': ['must be a number', '必须是数字'],
  'fault.content.mustBeWholeNumber': ['must be a whole number', '必须是整数'],
  'fault.content.mustBeNumberOrText': ['must be a number or a text', '必须是数字或文本'],
  'fault.content.mustBeTrueOrFalse': ['must be true or false', '必须是 true 或 false'],
  'fault.content.mustBeList': ['must be a list', '必须是列表'],
  'fault.content.mustBeObject': ['must be an object', '必须是对象'],
  'fault.content.mustBeOneOf': ['must be one of: {{values}}', '必须是以下之一：{{values}}'],
  'fault.content.mustNotBeEmpty': ['must not be empty', '不能为空'],
  'fault.content.mustBeAtLeast': ['must be {{least}} or more', '不得小于 {{least}}'],
  'fault.content.mustBeAtMost': ['must be {{most}} or less', '不得大于 {{most}}'],
  'fault.content.mustBeDate': ['must be a day written as YYYY-MM-DD', '必须是 YYYY-MM-DD 形式的日期'],
  'fault.content.textTooLong': ['longer than {{most}} characters', '超过 {{most}} 个字符'],
  'fault.content.listTooLong': ['longer than {{most}} entries', '超过 {{most}} 项'],
  'fault.content.textWithNul': ['must not contain the character U+0000', '不能包含字符 U+0000'],
  'fault.content.textNotUnicode': [
    'holds half a character, which is not Unicode',
    '含有不完整的字符，不是有效的 Unicode',
  ],
  'fault.content.notValid': ['is not valid', '无效'],
} as const satisfies Words;
