/** A small good file to break in one place at a time. Everything in it may be altered: it is made anew each time. */
export function small() {
  return {
    format: 'throughline',
    version: 1,
    title: 'Small',
    blueprints: [
      {
        id: 'B',
        title: 'Small',
        state: 'current',
        owners: [{ id: 'O1', title: 'Desk' }],
        phases: [{ id: 'P1', title: 'Before' }],
        steps: [
          { id: 'S1', phase: 'P1', title: 'Arrive' },
          { id: 'S2', phase: 'P1', title: 'Pay' },
        ],
        lanes: [
          { id: 'customer', role: 'customer' },
          { id: 'front', role: 'frontstage' },
          { id: 'feel', role: 'emotion' },
        ],
        cards: [
          { id: 'C1', step: 'S1', lane: 'customer', text: 'Walk in' },
          { id: 'C2', step: 'S1', lane: 'front', text: 'Greet', owner: 'O1', minutes: 1 },
        ],
        connectors: [{ from: 'C1', to: 'C2', kind: 'triggers' }],
        waits: [{ id: 'W1', card: 'C1', typicalMinutes: 3 }],
        failures: [{ id: 'X1', card: 'C2', severity: 7 }],
        marks: [{ id: 'M1', step: 'S1', kind: 'pain', text: 'Cold' }],
        policies: [{ step: 'S1', text: 'Doors stay open' }],
        metrics: [{ card: 'C1', name: 'Visitors', value: 12 }],
        notes: [{ id: 'N1', text: 'Seen in May' }],
      },
    ],
  };
}

type Json = Record<string, unknown>;

/** The small file with one value set, or taken away where it is undefined; the path is written as a fault's place is. */
export function smallWith(path: string, value: unknown): Json {
  const json: Json = small();
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((object, key) => object[key] as Json, json);
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return json;
}
