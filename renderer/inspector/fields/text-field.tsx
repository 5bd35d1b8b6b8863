import type { Language } from '#shared/model/fields.ts';
import { otherLanguage } from '#shared/model/fields.ts';
import type { Rec } from '#shared/model/record.ts';
import { mainLanguageOf } from '#shared/model/translate.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { useFromDocument } from '../../document/use-document.ts';
import { write } from '../change.ts';
import { oneOf, textShown } from '../common.ts';
import { useDraft } from './draft.ts';
import { Field } from './field.tsx';

export type TextFieldProps = {
  readonly records: readonly Rec[];
  /** One of `textFields` of the records' type. */
  readonly field: string;
  readonly label: string;
  /** Whether it may run over several lines: then Enter makes one. */
  readonly lines?: boolean;
  /** Whether the label is only read out. */
  readonly quiet?: boolean;
  /** What stands for it where neither language says anything. */
  readonly placeholder?: string | undefined;
};

export const htmlLanguage = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** What names a field of records among all, so that what is typed is never written into another. */
export const nameOf = (records: readonly Rec[], field: string): string =>
  `${records.map(({ id }) => id).join(' ')}/${field}`;

/** A text of one or many records in the language shown. */
export function TextField(props: TextFieldProps) {
  const language = useLanguage();
  return <TextBox key={`${nameOf(props.records, props.field)}/${language}`} language={language} {...props} />;
}

function TextBox(props: TextFieldProps & { readonly language: Language }) {
  const { records, field, label, lines = false, quiet = false, placeholder = '', language } = props;
  const words = useWords();
  const main = useFromDocument(mainLanguageOf);
  const { text, other } = textShown(records, field, language, main);
  const draft = useDraft<HTMLTextAreaElement>({
    name: `${nameOf(records, field)}/${language}`,
    shown: oneOf(text) ?? '',
    commit: (typed) => write(records, field, typed, language),
    lines,
  });
  const elsewhere = oneOf(other);
  // A text that only the other language has stands in the empty box, as it does on the sheet.
  const standsIn = !text.mixed && !text.value ? elsewhere : undefined;
  const besides = standsIn || elsewhere === oneOf(text) ? undefined : elsewhere;
  const tongue = otherLanguage(language);
  return (
    <Field
      name={nameOf(records, field)}
      label={label}
      quiet={quiet}
      refusal={draft.refusal}
      hint={
        besides && (
          <span className="other-text" title={besides}>
            <span className="other-language">{words(`inspector.language.${tongue}`)}</span>
            <span lang={htmlLanguage(tongue)}>{besides}</span>
          </span>
        )
      }
    >
      {(ties) => (
        <textarea
          {...ties}
          {...draft.box}
          className={lines ? 'box box-lines' : 'box'}
          rows={lines ? 2 : 1}
          spellCheck={false}
          lang={htmlLanguage(standsIn ? tongue : language)}
          placeholder={text.mixed ? words('inspector.mixed') : standsIn || placeholder}
        />
      )}
    </Field>
  );
}
