import type { Settings } from '#shared/ipc.ts';
import type { SheetKind } from '#shared/layout/scene.ts';
import type { Deliverable, DeliverableFormat } from '#shared/model/deliverable.ts';
import type { ExportChoices, PresetChoices } from '#shared/model/export-choices.ts';
import type { RecordId } from '#shared/model/fields.ts';
import { type DeliverableOption, fits, fitted } from '#shared/model/fitting-options.ts';

export type Format = DeliverableFormat;
export type Shown = Deliverable['language'];
export type Picture = NonNullable<Deliverable['picture']>;
type Options = Omit<Deliverable, 'format' | 'blueprint' | 'language' | 'sheet'>;

/** What is chosen in the dialog: the options of every format at once, of which each makes something of its own. */
export type Choices = Options & {
  /** The format that leaves, or the one of several that is looked at. */
  readonly format: Format;
  /** Where several leave at once: which. */
  readonly pack?: readonly Format[] | undefined;
  readonly language: Shown;
  /** Which sheet; at first that of the view shown. */
  readonly sheet: SheetKind;
};

const first = { format: 'png', picture: { scale: 2 } } as const;

/** The last choices; the language is the one shown, unless another was chosen while the window had the same. */
export function choicesOf({ export: last, language: inWindow }: Settings, sheet: SheetKind): Choices {
  const { language, sheet: _, ...kept } = last ?? { language: undefined, sheet: undefined };
  return { ...first, ...kept, sheet, language: language?.inWindow === inWindow ? language.chosen : inWindow };
}

/** What a preset chooses; what it says nothing of is as if nothing had been chosen ever. */
export const choicesOfPreset = (preset: PresetChoices, { language, sheet }: Choices): Choices => ({
  ...first,
  language,
  sheet,
  ...preset,
});

/** The choices that are no matter of this document. */
const lasting = ({ blueprint: _, slice: __, range: ___, pack, ...kept }: Choices & { blueprint?: RecordId }) => ({
  ...kept,
  ...(pack && { pack: [...pack] }),
});

/** The choices as they are kept for the next time. */
export const keptChoices = (choices: Choices, inWindow: Settings['language']): ExportChoices => {
  const { sheet: _, language: chosen, ...kept } = lasting(choices);
  return { ...kept, language: { chosen, inWindow } };
};

/** The choices as a preset keeps them. */
export const presetChoices = (choices: Choices): PresetChoices => lasting(choices);

/** All formats that leave. */
export const formatsOf = ({ format, pack }: Choices): readonly Format[] => pack ?? [format];

/** Whether an option means anything for one of the formats that leave. */
export const asks = (choices: Choices, option: DeliverableOption): boolean =>
  formatsOf(choices).some((format) => fits(option, format));

/** What is wanted of a blueprint in one of the formats. */
export function deliverableOf(choices: Choices, blueprint: RecordId, format: Format): Deliverable {
  const { pack: _, ...wanted } = choices;
  const { noteTexts, ...rest } = fitted({ ...wanted, format, blueprint });
  return { ...rest, ...(noteTexts && rest.sheet !== 'journey' && { noteTexts }) };
}
