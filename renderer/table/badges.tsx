import type { TagKind } from '#shared/layout/scene.ts';
import { tagLetters } from '#shared/layout/tags.ts';
import { themes } from '#shared/layout/themes.ts';
import { themeOf, useWindow } from '../app/window-state.ts';

/** The marks of a card as on the sheet: a letter in the mark's colour. What is read out says them in words. */
export function Badges({ tags, most = 4 }: { readonly tags: readonly TagKind[]; readonly most?: number }) {
  const { palette } = themes[useWindow(themeOf)];
  if (tags.length === 0) return null;
  const shown = tags.length > most ? tags.slice(0, most - 1) : tags;
  return (
    <span className="table-badges" aria-hidden>
      {shown.map((tag, index) => {
        const { fill, border, letter } = palette.tag[tag];
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: marks of a kind are alike.
            key={index}
            className="table-badge"
            data-letter={tagLetters[tag]}
            style={{ background: fill, borderColor: border, color: letter }}
          />
        );
      })}
      {shown.length < tags.length && (
        <span className="table-badge-more" data-letter={`+${tags.length - shown.length}`} />
      )}
    </span>
  );
}
