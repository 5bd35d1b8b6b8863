/**
 * What is drawn, moved: every place in it has an `x` and a `y`, and nothing else in a Scene is called so. Records that a
 * Scene holds as they are (pictures) have none and stay the same objects.
 */
export function moved<T>(drawn: T, dx: number, dy: number): T {
  return (dx === 0 && dy === 0 ? drawn : movedAny(drawn, dx, dy)) as T;
}

function movedAny(value: unknown, dx: number, dy: number): unknown {
  if (Array.isArray(value)) return value.map((each) => movedAny(each, dx, dy));
  if (typeof value !== 'object' || value === null) return value;
  const parts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (name === 'x' && typeof part === 'number') parts[name] = part + dx;
    else if (name === 'y' && typeof part === 'number') parts[name] = part + dy;
    else parts[name] = name === 'asset' ? part : movedAny(part, dx, dy);
  }
  return parts;
}
