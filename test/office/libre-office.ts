import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { macros } from './macros.ts';

/** A folder that is removed after the tests of the file that asked for it. */
export function officeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A profile of its own, so that nobody's settings are read or changed, with the macros in it. */
function profileIn(folder: string): string {
  const profile = path.join(folder, 'profile');
  const library = path.join(profile, 'user/basic/Standard');
  mkdirSync(library, { recursive: true });
  const doctype = (name: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;
  const names = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';
  for (const kind of ['script', 'dialog']) {
    const link = `xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple"`;
    writeFileSync(
      path.join(profile, `user/basic/${kind}.xlc`),
      `${doctype('libraries')}<library:libraries ${names}><library:library library:name="Standard" ${link} library:link="false"/></library:libraries>`,
    );
    const element = kind === 'script' ? '<library:element library:name="Office"/>' : '';
    writeFileSync(
      path.join(library, `${kind}.xlb`),
      `${doctype('library')}<library:library ${names} library:name="Standard" library:readonly="false" library:passwordprotected="false">${element}</library:library>`,
    );
  }
  const escaped = macros.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(
    path.join(library, 'Office.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Office" script:language="StarBasic">${escaped}</script:module>`,
  );
  return pathToFileURL(profile).href;
}

/** Starts LibreOffice without a window and waits until it ends; a hang is ended by the test's own limit. */
function soffice(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const office = spawn('soffice', [
      `-env:UserInstallation=${profileIn(folder)}`,
      '--headless',
      '--norestore',
      ...args,
    ]);
    let said = '';
    office.stdout.on('data', (text) => {
      said += text;
    });
    office.stderr.on('data', (text) => {
      said += text;
    });
    office.on('error', reject);
    office.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`soffice ended with ${code}: ${said}`)),
    );
  });
}

/**
 * Opens a file and saves it as another format in the same folder.
 * @param format as `--convert-to` takes it: `pdf`, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1`
 * @returns the bytes of the file with that ending
 */
export async function converted(file: string, format: string): Promise<Buffer> {
  const folder = path.dirname(file);
  const said = await soffice(folder, ['--convert-to', format, '--outdir', folder, file]);
  const made = file.replace(/\.[^.]+$/, `.${format.split(':')[0]}`);
  try {
    return readFileSync(made);
  } catch {
    throw new Error(`LibreOffice did not convert ${path.basename(file)}: ${said}`);
  }
}

/** Opens a file and runs one of the macros on it. @returns the lines it writes */
export async function asked(file: string, macro: 'Texts' | 'MoveEach' | 'Cells'): Promise<string[]> {
  const answer = `${file}.${macro}.txt`;
  const [from, to] = [file, answer].map((name) => pathToFileURL(name).href);
  const ask = () => soffice(path.dirname(file), [`macro:///Standard.Office.${macro}("${from}","${to}")`]);
  await ask();
  // The very first start in a new profile may do no more than set it up.
  if (!existsSync(answer)) await ask();
  return readFileSync(answer, 'utf8').split('\n').slice(0, -1);
}
