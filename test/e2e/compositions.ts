import type { ElectronApplication, Page } from '@playwright/test';
import { systemKey } from './editing-page.ts';
import type { InputMethod } from './input-method.ts';

/** Something a person does with an input method in an empty field, and the text that is there afterwards. */
export type Composition = {
  readonly name: string;
  readonly gives: string;
  readonly type: (ime: InputMethod, page: Page, app: ElectronApplication) => Promise<void>;
};

const one = (name: string, gives: string, type: Composition['type']): Composition => ({ name, gives, type });

/** What people do with input methods, those of Chinese above all. */
export const compositions: readonly Composition[] = [
  one('Space takes the first candidate', '你好', async (ime) => {
    await ime.compose('nihao');
    await ime.confirm('你好', ' ');
  }),
  one('Enter takes the letters as they are', 'nihao', async (ime) => {
    await ime.compose('nihao');
    await ime.confirm('nihao');
  }),
  one('a digit takes the second candidate', '拟好', async (ime) => {
    await ime.compose('nihao');
    await ime.confirm('拟好', '2');
  }),
  one('arrows walk the candidates', '泥', async (ime) => {
    await ime.compose('ni');
    await ime.choosing('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft');
    await ime.confirm('泥', ' ');
  }),
  one('pages of candidates are turned', '匿', async (ime) => {
    await ime.compose('ni');
    await ime.choosing('PageDown', 'PageUp', '=', '-', ']', '[');
    await ime.confirm('匿', '3');
  }),
  one('Tab, Home and End are for the candidates', '尼', async (ime) => {
    await ime.compose('ni');
    await ime.choosing('Tab', 'Home', 'End', 'Tab');
    await ime.confirm('尼', ' ');
  }),
  one('Escape gives up the word', '', async (ime) => {
    await ime.compose('cuo');
    await ime.giveUp();
  }),
  one('Escape gives up the second word, not the first', '好', async (ime) => {
    await ime.compose('hao');
    await ime.confirm('好', ' ');
    await ime.compose('cuo');
    await ime.giveUp();
  }),
  one('Backspace takes back a letter of the word', '你好', async (ime) => {
    await ime.compose('nihap');
    await ime.shows('niha', 'Backspace');
    await ime.shows('nihao');
    await ime.confirm('你好', ' ');
  }),
  one('Backspace takes back the whole word, letter by letter', '', async (ime) => {
    await ime.compose('ni');
    await ime.shows('n', 'Backspace');
    await ime.shows('', 'Backspace');
  }),
  one('Backspace to nothing, and another word', '大', async (ime) => {
    await ime.compose('n');
    await ime.shows('', 'Backspace');
    await ime.compose('da');
    await ime.confirm('大', ' ');
  }),
  one('Delete takes a letter behind the caret of the word', '你', async (ime) => {
    await ime.compose('nia');
    await ime.shows('nia', 'ArrowLeft', 2);
    await ime.shows('ni', 'Delete', 2);
    await ime.confirm('你', ' ');
  }),
  one('a part of the word is taken, then the rest', '我们', async (ime) => {
    await ime.compose('women');
    await ime.confirm('我', '1');
    await ime.shows('men');
    await ime.confirm('们', ' ');
  }),
  one('a part of the word is taken, the rest given up', '我', async (ime) => {
    await ime.compose('women');
    await ime.confirm('我', '1');
    await ime.shows('men');
    await ime.giveUp();
  }),
  one('word follows word', '前台登记', async (ime) => {
    await ime.compose('qiantai');
    await ime.confirm('前台', ' ');
    await ime.compose('dengji');
    await ime.confirm('登记', ' ');
  }),
  one('a sentence is one word', '办理酒店入住', async (ime) => {
    await ime.compose('banlijiudianruzhu');
    await ime.confirm('办理酒店入住', ' ');
  }),
  one('what is shown is no longer what was typed', '时间', async (ime) => {
    await ime.compose("shi'jian");
    await ime.shows('时jian', '1');
    await ime.shows('时间', '1');
    await ime.confirm('时间', ' ');
  }),
  one('Latin letters before the word', 'VIP客人', async (ime, page) => {
    await page.keyboard.type('VIP');
    await ime.compose('keren');
    await ime.confirm('客人', ' ');
  }),
  one('Latin letters and digits behind the word', '房间 A1', async (ime, page) => {
    await ime.compose('fangjian');
    await ime.confirm('房间', ' ');
    await page.keyboard.type(' A1');
  }),
  one('Shift in the midst of a word turns to Latin letters', 'check in', async (ime, page) => {
    await ime.compose('check');
    await ime.confirm('check', 'Shift');
    await page.keyboard.type(' in');
  }),
  one('Control and Space in the midst of a word leave the input method', 'ni', async (ime) => {
    await ime.compose('ni');
    await ime.choosing('Control');
    await ime.confirm('ni', ' ');
  }),
  one('a comma takes the word and stands behind it', '你好，再见。', async (ime) => {
    await ime.compose('nihao');
    await ime.confirm('你好，', ',');
    await ime.compose('zaijian');
    await ime.confirm('再见。', '.');
  }),
  one('punctuation without a word', '《“”》？', async (ime) => {
    for (const [key, sign] of ['<《', '"“', '"”', '>》', '?？'].map((pair) => [...pair])) {
      await ime.choosing(key ?? '');
      await ime.insert(sign ?? '');
    }
  }),
  one('a word in the midst of a text', 'a中b', async (ime, page) => {
    await page.keyboard.type('ab');
    await page.keyboard.press('ArrowLeft');
    await ime.compose('zhong');
    await ime.confirm('中', ' ');
  }),
  one('a word in place of a selected text', '新', async (ime, page) => {
    await page.keyboard.type('old');
    await page.keyboard.press('Control+a');
    await ime.compose('xin');
    await ime.confirm('新', ' ');
  }),
  one('undo and redo of the field give the word back once', '酒店', async (ime, page) => {
    await ime.compose('jiudian');
    await ime.confirm('酒店', ' ');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
  }),
  one('no shortcut acts while a word is composed', '不', async (ime) => {
    await ime.compose('bu');
    await ime.choosing('Delete', 'F2', 'F5', 'F1', 'ContextMenu', 'Insert', 'z', 'k', 's', 'd', 'Enter', 'Escape');
    await ime.confirm('不', ' ');
  }),
  one('kana become kanji', '宿泊', async (ime) => {
    for (const shown of ['し', 'しゅ', 'しゅく', 'しゅくは', 'しゅくはく', '宿泊']) await ime.shows(shown);
    await ime.confirm('宿泊');
  }),
  one('syllables of Hangul follow one another', '한국', async (ime) => {
    for (const shown of ['ㅎ', '하', '한']) await ime.shows(shown);
    await ime.confirm('한', 'r');
    for (const shown of ['ㄱ', '구', '국']) await ime.shows(shown);
    await ime.confirm('국', 'Enter');
  }),
  one('a text comes at once: spoken, or written by hand, rare signs too', '𠮷野家😀', async (ime) => {
    await ime.insert('𠮷野家');
    await ime.insert('😀');
  }),
];

/** Words in the midst of which a person turns elsewhere: what is there is kept, once. */
export const leftInTheMidst: readonly Composition[] = [
  one('another thing is pressed in the midst of a word', 'zhu', async (ime, page) => {
    await ime.compose('zhu');
    await page.locator('.counts').click();
  }),
  one('another thing is pressed in the midst of a second word', '好zhu', async (ime, page) => {
    await ime.compose('hao');
    await ime.confirm('好', ' ');
    await ime.compose('zhu');
    await page.locator('.counts').click();
  }),
  one('Save in the midst of a word', 'cun', async (ime, _page, app) => {
    await ime.compose('cun');
    await systemKey(app, 'S', ['control']);
  }),
];
