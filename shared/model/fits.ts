import type { z } from 'zod';

/** Tells of a value whether it is surely what a schema wants, as it stands. */
export type Fits = (value: unknown) => boolean;

type Schema = z.core.$ZodType;
type Fields = { readonly [field: string]: unknown };

/**
 * A quick judge made of a schema, which stays the one place that says what is right: it answers in a fraction of the
 * time, for it makes neither a copy nor a report. What it lets pass the schema lets pass, too, and returns as it is. Where
 * it says no, or does not know a kind of schema, the schema itself is to be asked: it says why, and may yet agree.
 */
export function fits(schema: Schema): Fits {
  const ofKind = fitsKind(schema);
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks = [...own, ...(schema._zod.def.checks ?? [])];
  if (checks.length === 0) return ofKind;
  // One for all: what a check puts into it is a no.
  const payload: z.core.ParsePayload = { value: undefined, issues: [] };
  return (value) => {
    if (!ofKind(value)) return false;
    payload.value = value;
    for (const check of checks) check._zod.check(payload as z.core.ParsePayload<never>);
    if (payload.issues.length === 0) return payload.value === value;
    payload.issues = [];
    return false;
  };
}

function fitsKind(schema: Schema): Fits {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return def.coerce ? no : (value) => typeof value === 'string';
    case 'number':
      return def.coerce ? no : Number.isFinite;
    case 'boolean':
      return def.coerce ? no : (value) => typeof value === 'boolean';
    case 'enum':
    case 'literal': {
      const { values } = schema._zod;
      return values ? (value) => (values as ReadonlySet<unknown>).has(value) : no;
    }
    case 'optional':
      return fitsOptional(fits(def.innerType));
    case 'array':
      return fitsArray(fits(def.element));
    case 'record':
      return fitsRecord(fits(def.keyType), fits(def.valueType));
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? fitsObject(def.shape) : no;
    case 'union':
      return 'discriminator' in def
        ? fitsOneOf(String(def.discriminator), def.options)
        : fitsAny(def.options.map(fits));
    default:
      return no;
  }
}

const no: Fits = () => false;

const fitsOptional =
  (inner: Fits): Fits =>
  (value) =>
    value === undefined || inner(value);

const fitsArray =
  (element: Fits): Fits =>
  (value) => {
    // Beside its elements it could have fields, which a copy has not.
    if (!Array.isArray(value) || Object.keys(value).length !== value.length) return false;
    for (const one of value) if (!element(one)) return false;
    return true;
  };

const fitsAny =
  (options: readonly Fits[]): Fits =>
  (value) =>
    options.some((option) => option(value));

/** An object made of its own fields alone: zod takes a date, or a map, for one without fields. */
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const fitsRecord =
  (key: Fits, field: Fits): Fits =>
  (value) => {
    if (!isObject(value)) return false;
    // zod leaves `__proto__` out in silence.
    for (const name of Object.keys(value)) if (name === '__proto__' || !key(name) || !field(value[name])) return false;
    return true;
  };

/** Of a strict object: every field that it has is one of the shape's. */
function fitsObject(shape: { readonly [field: string]: Schema }): Fits {
  const fields = Object.entries(shape).map(([name, schema]) => {
    const ofField = fits(schema);
    return [name, { fits: ofField, isNeeded: !ofField(undefined) }] as const;
  });
  const byName = new Map(fields);
  const needed = fields.filter(([, { isNeeded }]) => isNeeded).length;
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const name of Object.keys(value)) {
      const [field, known] = [value[name], byName.get(name)];
      if (field === undefined || !known?.fits(field)) return false;
      if (known.isNeeded) found += 1;
    }
    return found === needed;
  };
}

/** Of a union whose options are told apart by the value of one field. */
function fitsOneOf(discriminator: string, options: readonly Schema[]): Fits {
  const byValue = new Map<unknown, Fits>();
  for (const option of options)
    for (const value of option._zod.propValues?.[discriminator] ?? []) byValue.set(value, fits(option));
  return (value) => isObject(value) && (byValue.get(value[discriminator]) ?? no)(value);
}
