import type { SliceWanted } from '#shared/analysis/sliced.ts';
import type { Settings } from '#shared/ipc.ts';
import type { SheetKind } from '#shared/layout/scene.ts';
import type { ExportChoices } from '#shared/model/export-choices.ts';
import type { PageKind } from '#shared/model/page-kinds.ts';

export type Format = ExportChoices['format'];
export type Shown = ExportChoices['language']['chosen'];
export type Picture = NonNullable<ExportChoices['picture']>;

/** What is chosen in the dialog. */
export type Choices = {
  readonly format: Format;
  readonly language: Shown;
  readonly picture: Picture;
  /** Which sheet; at first that of the view shown. */
  readonly sheet: SheetKind;
  /** Whether the texts of notes stand below the sheet. */
  readonly noteTexts: boolean;
  /** The slice that leaves alone, without the rest; never kept for the next time. */
  readonly slice?: SliceWanted | undefined;
  /** Which pages go with the sheet. */
  readonly pages: readonly PageKind[];
};

/** The last choices; the language is the one shown, unless another was chosen while the window had the same. */
export function choicesOf({ export: last, language: inWindow }: Settings, sheet: SheetKind): Choices {
  return {
    format: last?.format ?? 'png',
    language: last?.language.inWindow === inWindow ? last.language.chosen : inWindow,
    sheet,
    picture: last?.picture ?? { scale: 2 },
    noteTexts: last?.noteTexts ?? false,
    pages: last?.pages ?? [],
  };
}

/** The choices as they are kept for the next time. */
export const keptChoices = (
  { format, language, picture, noteTexts, pages }: Choices,
  inWindow: Settings['language'],
): ExportChoices => ({
  format,
  language: { chosen: language, inWindow },
  picture,
  ...(noteTexts && { noteTexts }),
  ...(pages.length > 0 && { pages: [...pages] }),
});
