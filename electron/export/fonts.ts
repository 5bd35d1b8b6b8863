import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The bundled fonts: static TrueType, because CFF and variable fonts end as Type 3 in a PDF. */
export type FontFiles = { readonly regular: string; readonly bold: string; readonly emoji: string };

const packages = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const satisfies Record<keyof FontFiles, string>;

/**
 * Where the font files are.
 * @param folder of the built program, where they lie side by side (`out/renderer/fonts`: the window has the same files);
 * without it they are taken from the font packages among the development dependencies
 * @throws if a file is missing: the program is damaged then
 */
export function fontFiles(folder?: string): FontFiles {
  const find = (name: string): string => {
    if (folder === undefined) return createRequire(import.meta.url).resolve(name);
    const file = path.join(folder, path.basename(name));
    if (!existsSync(file)) throw new Error(`font file missing: ${file}`);
    return file;
  };
  return { regular: find(packages.regular), bold: find(packages.bold), emoji: find(packages.emoji) };
}
