import { plainName } from '../clipboard/lane-names.ts';

/** What may be said of a whole blueprint at the top of a table. */
export type AboutField =
  | 'title'
  | 'date'
  | 'version'
  | 'goal'
  | 'persona'
  | 'owner'
  | 'state'
  | 'service'
  | 'channel'
  | 'customer';

const names: Readonly<Record<AboutField, readonly string[]>> = {
  title: [
    'title',
    'name',
    'blueprint',
    'blueprint name',
    'blueprint title',
    'service blueprint',
    'service',
    'service name',
    'project',
    '标题',
    '名称',
    '蓝图名称',
    '蓝图标题',
    '服务蓝图',
    '服务名称',
    '项目名称',
    '项目',
  ],
  date: ['date', 'last updated', 'updated', 'date created', '日期', '更新日期', '创建日期', '制作日期'],
  version: ['version', 'version number', '版本', '版本号'],
  goal: ['goal', 'business goal', 'business goals', 'objective', 'purpose', '目标', '业务目标', '商业目标', '目的'],
  persona: ['persona', 'user persona', 'actor', '用户画像', '画像', '人物角色', '人物画像'],
  owner: ['owner', 'author', 'authors', 'team', 'created by', 'facilitator', '负责人', '作者', '制作人', '团队'],
  state: ['state', 'status', '状态', '蓝图状态'],
  service: ['scenario', 'user scenario', 'use case', '场景', '服务场景', '情景'],
  channel: ['channel', 'channels', '渠道'],
  customer: [
    'customer type',
    'customer segment',
    'target customer',
    'customer',
    '客户类型',
    '顾客类型',
    '目标客户',
    '目标顾客',
    '客群',
  ],
};
const fields = new Map<string, AboutField>();
for (const [field, all] of Object.entries(names) as [AboutField, readonly string[]][])
  for (const name of all) fields.set(plainName(name), field);

export const aboutNamed = (name: string): AboutField | undefined => fields.get(plainName(name));

/** One thing said of the blueprint. Without a field it has the name that it goes by, or none at all. */
export type Said = { readonly field?: AboutField; readonly name: string; readonly text: string; readonly at: number };

/**
 * What a row above or below the table itself says: names followed by what they name (`Version | 2 | Date | …`), or both in
 * one cell (`Goal: fewer calls`).
 * @param cells with the places they stand at; empty ones left out
 */
export function saidIn(cells: readonly { readonly text: string; readonly at: number }[]): Said[] {
  const said: Said[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const { text, at } = cells[index] as (typeof cells)[number];
    const [, before = '', after = ''] = /^([^:：\n]{1,40})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
    const [inside, alone] = [aboutNamed(before), aboutNamed(text)];
    const next = cells[index + 1];
    if (inside) said.push({ field: inside, name: before, text: after, at });
    else if (next && (alone || cells.length === 2)) {
      said.push({ ...(alone && { field: alone }), name: text.replace(/\s*[:：]$/, ''), text: next.text, at: next.at });
      index += 1;
      // The name of something that nothing is said of.
    } else if (alone && !next) continue;
    else said.push({ name: '', text, at });
  }
  return said;
}
