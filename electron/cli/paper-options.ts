import { type Paper, paperMillimetres, paperNames, repeatSchema, runningParts } from '#shared/model/paper.ts';
import { fail, ok, type Result } from '#shared/model/result.ts';
import type { DeliverableOption, Said } from './deliverable-options.ts';
import { countOf, numberOf, wordOf } from './option-values.ts';

type Size = Paper['size'];

const onPaper = (paper: Paper): Result<Said> => ok({ paper });
const then = <T>(result: Result<T>, say: (value: T) => Paper): Result<Said> =>
  result.ok ? onPaper(say(result.value)) : result;

/** `fit`, a name, or sides in mm as in 500x700mm. */
function sizeOf(name: string, value: string): Result<Size> {
  const known = (['fit', ...paperNames] as const).find((each) => each.toLowerCase() === value.toLowerCase());
  if (known) return ok(known);
  const [, width, height] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(?:mm)?$/i.exec(value) ?? [];
  const { least, most } = paperMillimetres;
  const sides = { width: Number(width), height: Number(height) };
  const fitting = [sides.width, sides.height].every((side) => side >= least && side <= most);
  if (fitting) return ok(sides);
  const names = ['fit', ...paperNames].join(', ');
  return fail({ code: 'cli.page', params: { option: `--${name}`, names, least, most } });
}

/** What runs along a head or a foot, in the order typed; `none` for nothing. */
function runningOf(name: string, value: string): Result<Paper['header'] & object> {
  if (value === 'none') return ok([]);
  const given = value.split(',').map((word) => word.trim());
  const parts = given.flatMap((word) => runningParts.filter((part) => part === word));
  if (parts.length === given.length) return ok([...new Set(parts)]);
  return fail({ code: 'cli.running', params: { option: `--${name}`, values: runningParts.join(', ') } });
}

/** One option a line of what a page of a PDF is. */
const option = (read: (value: string, name: string) => Result<Said>) =>
  ({ kind: 'value', for: ['pdf'], read }) as const satisfies DeliverableOption;
const flag = (paper: Paper) =>
  ({ kind: 'flag', for: ['pdf'], read: () => onPaper(paper) }) as const satisfies DeliverableOption;
const millimetres = (least: number, most: number, say: (mm: number) => Paper) =>
  option((value, name) => then(numberOf(name, value.replace(/mm$/, ''), least, most), say));

/** What spreads a sheet over pages: to ask for it, or for a size that a page may not hold. */
const tiling = ['tile', 'percent'] as const;

/** The options of `export` that say how a PDF stands on paper; `paperSchema` says what each means. */
export const paperOptions = {
  page: option((value, name) => then(sizeOf(name, value), (size) => ({ size }))),
  landscape: {
    ...flag({ orientation: 'landscape' }),
    unless: { option: 'portrait', fault: 'cli.landscapeOrPortrait' },
  },
  portrait: flag({ orientation: 'portrait' }),
  tile: { ...flag({ split: 'tiles' }), unless: { option: 'page-per-phase', fault: 'cli.tileOrPhase' } },
  'page-per-phase': flag({ split: 'phases' }),
  percent: option((value, name) => then(numberOf(name, value, 5, 1000), (percent) => ({ scale: percent / 100 }))),
  across: {
    needs: ['tile'],
    unless: { option: 'percent', fault: 'cli.acrossOrPercent' },
    ...option((value, name) => then(countOf(name, value, 1, 50), (across) => ({ across }))),
  },
  overlap: { needs: tiling, ...millimetres(0, 20, (overlap) => ({ overlap })) },
  'no-assembly': { needs: tiling, ...flag({ assembly: false }) },
  margin: millimetres(0, 100, (margin) => ({ margin })),
  header: option((value, name) => then(runningOf(name, value), (header) => ({ header }))),
  footer: option((value, name) => then(runningOf(name, value), (footer) => ({ footer }))),
  'title-block': option((value, name) =>
    then(wordOf(name, value, repeatSchema.options), (titleBlock) => ({ titleBlock })),
  ),
  legend: option((value, name) => then(wordOf(name, value, repeatSchema.options), (legend) => ({ legend }))),
  bleed: millimetres(0, 10, (bleed) => ({ bleed })),
  marks: { ...flag({ marks: true }), unless: { option: 'no-marks', fault: 'cli.marksOrNot' } },
  'no-marks': flag({ marks: false }),
  grey: flag({ grey: true }),
  author: option((author) => detail({ author })),
  subject: option((subject) => detail({ subject })),
  keywords: option((keywords) => detail({ keywords })),
} as const satisfies Record<string, DeliverableOption>;

const detail = (details: Paper['details'] & object): Result<Said> =>
  Object.values(details).every((text) => text.length <= 200)
    ? onPaper({ details })
    : fail({ code: 'cli.detailTooLong', params: { most: 200 } });
