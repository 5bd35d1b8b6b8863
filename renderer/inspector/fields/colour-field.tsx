import { memo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { colourEdge } from '#shared/layout/shapes/card.ts';
import { themes } from '#shared/layout/themes.ts';
import { type CardColour, cardColours } from '#shared/model/card.ts';
import { useWords } from '../../app/use-words.ts';
import { themeOf, useWindow } from '../../app/window-state.ts';
import { ShapesSvg } from '../../canvas/shapes-svg.tsx';
import { alike, type Common, oneOf } from '../common.ts';
import { useLatest } from './latest.ts';

export type ColourFieldProps = {
  readonly value: Common<CardColour>;
  readonly set: (colour: CardColour | null) => void;
};

const none = 'none';
const size = { width: 22, height: 18 };

/** The colour of cards: a swatch each, drawn as on the sheet, and the chosen one's name beside them. */
export function ColourField({ value, set }: ColourFieldProps) {
  return <Colours value={value} set={useLatest(set)} />;
}

const Colours = memo(
  ({ value, set }: ColourFieldProps) => {
    const words = useWords();
    const chosen = oneOf(value);
    const nameOf = (colour: CardColour | undefined) => words(colour ? `colour.${colour}` : 'inspector.noColour');
    return (
      <div className="field">
        <span className="field-label">
          {words('inspector.colourIs', { colour: value.mixed ? words('inspector.mixed') : nameOf(chosen) })}
        </span>
        <ToggleButtonGroup
          className="swatches"
          aria-label={words('inspector.colour')}
          disallowEmptySelection={!value.mixed}
          selectedKeys={value.mixed ? [] : [chosen ?? none]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            set(cardColours.find((colour) => colour === key) ?? null);
          }}
        >
          {[undefined, ...cardColours].map((colour) => (
            <ToggleButton key={colour ?? none} id={colour ?? none} className="swatch" aria-label={nameOf(colour)}>
              <Swatch colour={colour} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    );
  },
  (a, b) => alike(a.value, b.value),
);

function Swatch({ colour }: { readonly colour: CardColour | undefined }) {
  const theme = themes[useWindow(themeOf)];
  const { card, colour: colours, cardBorder } = theme.palette;
  const box = { x: 0.5, y: 0.5, width: size.width - 1, height: size.height - 1 };
  const fill = colour ? colours[colour].tint : card;
  return (
    <ShapesSvg
      {...size}
      shapes={[
        { shape: 'rect', ...box, radius: 4, fill, stroke: cardBorder, strokeWidth: 1 },
        ...(colour ? [colourEdge(colour, box, 3, theme)] : []),
      ]}
    />
  );
}
