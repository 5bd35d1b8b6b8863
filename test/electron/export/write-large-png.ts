/**
 * Writes a PNG of a generated sheet in a process of its own and prints the most memory that took, in megabytes:
 * `node write-large-png.ts FILE WIDTH HEIGHT`.
 */
import { layout } from '#shared/layout/layout.ts';
import { blueprints } from '#shared/model/queries.ts';
import { writePng } from '../../../electron/export/png.ts';
import { replaceFile } from '../../../electron/storage/replace-file.ts';
import { bigBlueprint } from '../../shared/random-blueprint.ts';

const [file = '', ...sides] = process.argv.slice(2);
const [width = 0, height = 0] = sides.map(Number);
const document = bigBlueprint(185);
const [first] = blueprints(document);
if (!first) throw new Error('no blueprint');
const laid = layout(document, { blueprint: first.id, theme: 'light', language: 'en' });
const scene = { ...laid, size: { width: laid.size.width, height: (laid.size.width * height) / width } };
const png = writePng(scene, { language: 'en', scale: width / scene.size.width });
if (!png.ok) throw new Error(JSON.stringify(png.faults));
const written = await replaceFile(file, png.value);
if (!written.ok) throw new Error(JSON.stringify(written.faults));
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
