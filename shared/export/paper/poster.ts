import type { Box, Scene } from '../../layout/scene.ts';
import type { Shape } from '../../layout/shape.ts';
import { themes } from '../../layout/themes.ts';
import type { Paper } from '../../model/paper.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { assemblyPage, miniature, type Poster } from './assembly.ts';
import type { PaperFacts } from './facts.ts';
import { besideMarks, type Frame } from './frame.ts';
import { inMm, pointsPerMm, type Size } from './lengths.ts';
import { cornerMarks, glueMarks } from './marks.ts';
import { type Draft, lifeSize, type Posed } from './posed.ts';
import { lineAt } from './running.ts';
import { posterWidth, type Tile, tiled } from './tiles.ts';

const markGap = 3;
const markLength = 12;
const nameSize = 11;
const miniatureRoom = { width: 60, height: 18 };

/** A sheet spread over pages of one paper, an assembly sheet before them. */
export function posterPages(
  { scene, ink, side }: { readonly scene: Scene; readonly ink: Box; readonly side: Size },
  paper: Paper,
  frame: Frame,
  facts: PaperFacts,
  most: number,
): Result<Posed> {
  const content = frame.contentOf(side);
  const overlap = (paper.overlap ?? 10) * pointsPerMm;
  if (Math.min(content.width, content.height) - overlap < 20)
    return fail({ code: 'export.paper.noRoom', params: { width: inMm(side.width), height: inMm(side.height) } });
  const scale =
    paper.across === undefined
      ? (paper.scale ?? 1) * lifeSize
      : posterWidth(paper.across, content.width, overlap) / ink.width;
  const size = { width: ink.width * scale, height: ink.height * scale };
  const tooMany = (pages: number) => fail({ code: 'export.paper.tooMany', params: { pages, most } });
  const about = (size.width / (content.width - overlap)) * (size.height / (content.height - overlap));
  if (about > most) return tooMany(Math.ceil(about));
  const tiling = tiled(size, content, overlap);
  const count = tiling.tiles.length;
  if (count > most) return tooMany(count);
  const poster: Poster = { scene, ink, scale, tiling, overlap, page: side };
  const pages = tiling.tiles.map((tile) => tilePage(poster, tile, content, frame.high));
  const first = paper.assembly !== false && count > 1 ? [assemblyPage(poster, facts, frame)] : [];
  return ok({ pages: [...first, ...pages], scale, ratio: 1 });
}

function tilePage({ scene, ink, scale, tiling, overlap, page }: Poster, tile: Tile, content: Box, high: number): Draft {
  const { ink: inks, line } = themes.light.palette;
  const { part, label } = tile;
  const window = {
    x: ink.x + part.x / scale,
    y: ink.y + part.y / scale,
    width: part.width / scale,
    height: part.height / scale,
  };
  const shown = { x: content.x, y: content.y, width: part.width, height: part.height };
  const several = tiling.tiles.length > 1;
  const middle = content.y + content.height + besideMarks + high / 2;
  const nameWidth = nameSize * (0.4 + 0.7 * label.length);
  const small = { x: content.x, y: middle - miniatureRoom.height / 2, ...miniatureRoom };
  const cells = several ? miniature(tiling, label, small, inks.muted) : [];
  const mapWidth = cells.reduce((most, cell) => Math.max(most, cell.shape === 'rect' ? cell.x + cell.width : 0), 0);
  const nameAt = several ? mapWidth + 8 : content.x;
  const name: Shape = lineAt(
    label,
    { x: nameAt, y: middle, width: nameWidth * 2 },
    { size: nameSize, weight: 700, fill: inks.text },
  );
  return {
    kind: 'tile',
    label,
    name: label,
    size: page,
    view: { scene, window, at: { x: shown.x, y: shown.y }, scale },
    art: [
      ...cornerMarks(shown, markGap, markLength, inks.text),
      ...glueMarks(shown, overlap, { left: tile.column > 0, above: tile.row > 0 }, line.interaction),
      ...cells,
      name,
    ],
    texts: [],
    footFrom: nameAt + nameWidth + 10,
  };
}
