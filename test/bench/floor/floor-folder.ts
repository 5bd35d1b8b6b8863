import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseInterchange } from '../../../shared/interchange/parse.ts';
import type { Document } from '../../../shared/model/document.ts';

type FloorCard = {
  readonly id: string;
  readonly lane: number;
  readonly col: number;
  readonly label: string;
  readonly fail: boolean;
};
type FloorBlueprint = {
  readonly cards: readonly FloorCard[];
  readonly links: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly bounds: { readonly w: number; readonly h: number };
  readonly targetId: string;
};

/** Where the floor page lies: `npm run bench -- --floor FOLDER`, as an absolute path. */
export function floorFolder(): string {
  const folder = process.env.THROUGHLINE_FLOOR;
  if (!folder) throw new Error('Say where the floor page is: npm run bench -- floor --floor FOLDER');
  return folder;
}

/** The work every contender is given: N cards in five lanes, some 1.8 N connectors, every tenth card with a mark. */
export async function floorBlueprint(cards: number): Promise<FloorBlueprint> {
  const file = pathToFileURL(path.join(floorFolder(), 'blueprint.js')).href;
  const { makeBlueprint } = (await import(file)) as { makeBlueprint: (cards: number) => FloorBlueprint };
  return makeBlueprint(cards);
}

const roles = ['customer', 'frontstage', 'backstage', 'support', 'evidence'];
const stepsOfPhase = 20;

/** The same work as a document of ours: what the floor draws as a red dot is a failure point. */
export async function floorDocument(cards: number): Promise<Document> {
  const floor = await floorBlueprint(cards);
  const columns = Math.max(...floor.cards.map(({ col }) => col)) + 1;
  const numbers = Array.from({ length: columns }, (_, at) => at);
  const phaseOf = (column: number) => `P${Math.floor(column / stepsOfPhase) + 1}`;
  const json = {
    format: 'throughline',
    version: 1,
    title: `${cards} cards`,
    blueprints: [
      {
        id: 'B1',
        title: `${cards} cards`,
        state: 'current',
        phases: [...new Set(numbers.map(phaseOf))].map((id) => ({ id, title: `Phase ${id.slice(1)}` })),
        steps: numbers.map((column) => ({ id: `S${column + 1}`, phase: phaseOf(column), title: `Step ${column + 1}` })),
        lanes: roles.map((role, at) => ({ id: `L${at + 1}`, role })),
        cards: floor.cards.map(({ id, lane, col, label }) => ({
          id,
          step: `S${col + 1}`,
          lane: `L${lane + 1}`,
          text: label,
        })),
        connectors: floor.links.map(({ id, from, to }) => ({ id: `x${id}`, from, to, kind: 'triggers' })),
        failures: floor.cards.filter(({ fail }) => fail).map(({ id }) => ({ id: `f${id}`, card: id })),
      },
    ],
  };
  let next = 0;
  const read = parseInterchange(JSON.stringify(json), { language: 'en', newId: () => `r${next++}` });
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.value;
}

/** Serves the floor page from this machine to this machine. */
export async function serveFloor(): Promise<{ url: string; server: Server }> {
  const folder = floorFolder();
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(async ({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : path.basename(url);
    const file = await readFile(path.join(folder, name)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': types[path.extname(name)] ?? 'text/plain' });
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
