import { type KeyboardEvent, useRef } from 'react';
import { Dialog, Label, Popover, Radio, RadioGroup } from 'react-aria-components';
import { editConnectors, editText } from '#shared/commands/edit.ts';
import type { Box, ConnectorLine, Point } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import { type Connector, connectorKinds, connectorSchema } from '#shared/model/connector.ts';
import { find } from '#shared/model/document.ts';
import { maxTextLength } from '#shared/model/fields.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { ShapesSvg } from '../canvas/shapes-svg.tsx';
import { toWindow, type View } from '../canvas/view.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { useDraft } from '../inspector/fields/draft.ts';
import { connectorSample } from '../palette/swatches.ts';
import { leaveConnector } from './connector-editor.ts';
import { middleOf } from './ways.ts';

const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const sample = { width: 48, height: 20 };

/** Kind and label of a connector, beside it. */
export function ConnectorPopover({ connector, view }: { readonly connector: ConnectorLine; readonly view: View }) {
  const words = useWords();
  const document = useDocument();
  const theme = themes[useWindow(themeOf)];
  const anchor = useRef<HTMLSpanElement>(null);
  const rec = find(document, 'connector', connector.id);
  if (!rec) return null;
  const { id } = rec;
  const at = toWindow(view, connector.label ? centreOf(connector.label.box) : middleOf(connector.points));
  return (
    // What is pressed here is not meant for the canvas, which is around it.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from others.
    <div onKeyDown={(event) => event.stopPropagation()}>
      <span ref={anchor} className="connector-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover connector-popover"
        triggerRef={anchor}
        isOpen
        offset={10}
        onOpenChange={(open) => !open && leaveConnector()}
      >
        <Dialog aria-label={words('connect.name')}>
          <RadioGroup
            className="connector-kinds"
            value={rec.kind}
            onChange={(kind) =>
              edit(editConnectors, { ids: [id], edits: { kind: connectorSchema.shape.kind.parse(kind) } })
            }
          >
            <Label>{words('connect.kind')}</Label>
            {connectorKinds.map((kind) => (
              <Radio key={kind} value={kind} className="connector-kind">
                <ShapesSvg shapes={connectorSample(kind, theme, sample.width)} {...sample} />
                {words(`connector.${kind}`)}
              </Radio>
            ))}
          </RadioGroup>
          <LabelBox key={id} connector={rec} />
        </Dialog>
      </Popover>
    </div>
  );
}

/** The words on a connector: kept while they are typed and however they are left, but by Escape. */
function LabelBox({ connector }: { readonly connector: Connector }) {
  const words = useWords();
  const language = useLanguage();
  const main = mainLanguageOf(useDocument());
  const { id } = connector;
  const draft = useDraft<HTMLInputElement>({
    name: `${id}/words/${language}`,
    shown: textOf(connector, 'label', language, main),
    commit: (typed) => {
      const done = edit(editText, { id, field: 'label', text: typed.trim(), language });
      return done ? undefined : { key: 'inspector.refused' };
    },
  });
  const key = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    // Escape closes the whole, too.
    if (event.key === 'Escape') return draft.forget();
    draft.box.onKeyDown(event);
    if (event.key === 'Enter') leaveConnector();
  };
  return (
    <label className="connector-label">
      {words('connect.label')}
      {/* biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for. */}
      <input {...draft.box} type="text" autoFocus maxLength={maxTextLength} onKeyDown={key} />
    </label>
  );
}
