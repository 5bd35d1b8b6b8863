type Written = { [field: string]: unknown };

const references = ['phase', 'step', 'lane', 'card', 'from', 'to', 'owner'];

/** A file in the interchange format with each code replaced by its list and place in it, so that two can be compared. */
export function byPlace(file: Written): Written {
  const blueprints = file.blueprints as Written[];
  return { ...file, blueprints: blueprints.map((blueprint, index) => blueprintByPlace(blueprint, index)) };
}

function blueprintByPlace(blueprint: Written, index: number): Written {
  const lists = Object.entries(blueprint).filter((entry): entry is [string, Written[]] => Array.isArray(entry[1]));
  const places = new Map<unknown, string>();
  for (const [name, list] of lists) for (const [at, { id }] of list.entries()) places.set(id, `${name} ${at}`);
  const put = (member: Written): Written =>
    Object.fromEntries(
      Object.entries(member).map(([field, value]) => {
        if (field === 'id') return [field, places.get(value)];
        return [field, references.includes(field) ? places.get(value) : value];
      }),
    );
  return {
    ...blueprint,
    id: `blueprint ${index}`,
    ...Object.fromEntries(lists.map(([name, list]) => [name, list.map(put)])),
  };
}
