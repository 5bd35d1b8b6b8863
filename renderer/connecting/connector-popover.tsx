import { type KeyboardEvent, useRef } from 'react';
import { Dialog, Label, Popover, Radio, RadioGroup } from 'react-aria-components';
import { editConnectors, editText } from '#shared/commands/edit.ts';
import type { Box, ConnectorLine, Point } from '#shared/layout/scene.ts';
import { themes } from '#shared/layout/themes.ts';
import { connectorKinds, connectorSchema } from '#shared/model/connector.ts';
import { find } from '#shared/model/document.ts';
import { mainLanguageOf, textOf } from '#shared/model/translate.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { themeOf, useWindow } from '../app/window-state.ts';
import { ShapesSvg } from '../canvas/shapes-svg.tsx';
import { toWindow, type View } from '../canvas/view.ts';
import { useDocument } from '../document/use-document.ts';
import { edit } from '../editing/edit.ts';
import { connectorSample } from '../palette/swatches.ts';
import { leaveConnector } from './connector-editor.ts';
import { middleOf } from './ways.ts';

const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const sample = { width: 48, height: 20 };

/** Kind and label of a connector, beside it. What was typed is kept however it is left, but by Escape. */
export function ConnectorPopover({ connector, view }: { readonly connector: ConnectorLine; readonly view: View }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const theme = themes[useWindow(themeOf)];
  const anchor = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const rec = find(document, 'connector', connector.id);
  if (!rec) return null;
  const { id } = rec;
  const before = textOf(rec, 'label', language, mainLanguageOf(document));
  const at = toWindow(view, connector.label ? centreOf(connector.label.box) : middleOf(connector.points));

  const keepLabel = () => {
    const text = input.current?.value.trim() ?? before;
    if (text !== before) edit(editText, { id, field: 'label', text, language });
  };
  const key = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) return;
    if (event.key === 'Escape' && input.current) input.current.value = before;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keepLabel();
    leaveConnector();
  };
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
        onOpenChange={(open) => {
          if (open) return;
          keepLabel();
          leaveConnector();
        }}
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
          <label className="connector-label">
            {words('connect.label')}
            <input ref={input} type="text" autoFocus defaultValue={before} maxLength={10_000} onKeyDown={key} />
          </label>
        </Dialog>
      </Popover>
    </div>
  );
}
