import * as z from 'zod';
import { fieldWords, plainNumbers, plainStrings } from './example-words';

/** `undefined` for what is left out. */
type Made = unknown;
type Def = z.core.$ZodTypes['_zod']['def'];

/**
 * A value that a schema accepts, the same on every call: what its `.meta({ example })` says, or words that fit the fields'
 * names. Wanted by the documentation; `api-face.db.spec` holds every one of them to its schema.
 * @param field the name of the field that it fills, below the one that it lies in: `venue.name`
 * @param io `input`: as a caller sends it, before defaults and transformations
 * @throws Error for a schema of which none of the known words is an example: give it one by `.meta({ example })`
 */
export function exampleOf(schema: z.ZodType, io: 'input' | 'output', field = ''): Made {
  const said = z.globalRegistry.get(schema)?.['example'];
  if (said !== undefined) return said;
  const words = fieldWords[field] ?? fieldWords[ownName(field)];
  const known = words?.find((word) => schema.safeParse(word).success);
  return known === undefined ? made(schema, io, field) : known;
}

/** Kinds of schema that have one example. */
const fixed: Readonly<Partial<Record<Def['type'], Made>>> = {
  boolean: true,
  void: undefined,
  undefined: undefined,
  never: undefined,
  null: null,
  unknown: {},
  any: {},
};

const sides = { input: 'in', output: 'out' } as const;

function made(schema: z.ZodType, io: 'input' | 'output', field: string): Made {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  const inner = (type: unknown, name = field) => exampleOf(type as z.ZodType, io, name);
  if ('innerType' in def) return inner(def.innerType); // optional, nullable, with a default …
  if (def.type in fixed) return fixed[def.type];
  switch (def.type) {
    case 'object':
      return objectOf(def, (type, name) => inner(type, `${ownName(field)}.${name}`));
    case 'array':
      return arrayOf(schema, inner(def.element, singular(ownName(field))));
    case 'tuple':
      return def.items.map((item) => inner(item));
    case 'record':
      return recordOf(def, inner);
    case 'pipe':
      return inner(def[sides[io]]);
    case 'literal':
    case 'enum':
      return choiceOf(def);
    default:
      return firstOf(schema, io, field);
  }
}

const choiceOf = (def: Extract<Def, { type: 'literal' | 'enum' }>): Made =>
  def.type === 'literal' ? def.values[0] : Object.values(def.entries)[0];

function objectOf({ shape }: Extract<Def, { type: 'object' }>, inner: (type: unknown, name: string) => Made) {
  const entries = Object.entries(shape).map(([name, type]) => [name, inner(type, name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function recordOf(
  { keyType, valueType }: Extract<Def, { type: 'record' }>,
  inner: (type: unknown, name: string) => Made,
) {
  const key = (keyType as unknown as z.core.$ZodTypes)._zod.def;
  const names = key.type === 'enum' ? Object.values(key.entries) : [inner(keyType, 'name')];
  return Object.fromEntries(names.map((name) => [name, inner(valueType, String(name))]));
}

/** One item, or as many as the schema asks for. */
function arrayOf(schema: z.ZodType, item: Made): Made {
  const lengths = [1, 0, 2, 3, 4, 6, 8, 10].map((length) => () => Array.from({ length }, () => item));
  return item === undefined
    ? []
    : (lengths.map((make) => make()).find((array) => schema.safeParse(array).success) ?? [item]);
}

/** The first of a union's kinds, or the first known word, that the schema accepts. */
function firstOf(schema: z.ZodType, io: 'input' | 'output', field: string): Made {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  const values =
    def.type === 'union'
      ? def.options.map((option) => exampleOf(option as unknown as z.ZodType, io, field))
      : [...plainStrings, ...plainNumbers];
  const accepted = values.find((value) => schema.safeParse(value).success);
  if (accepted !== undefined) return accepted;
  throw new Error(`No known example fits the field "${field}": give its schema one by .meta({ example }).`);
}

/** The field itself, without the one that it lies in. */
const ownName = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

/** What one of them is called: the seat number of `seatNos`. */
const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');
