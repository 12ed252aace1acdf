import { z } from 'zod'

/**
 * A document of the contract with its amounts as decimal numbers in major units. Which values are amounts stands in
 * the schema (`money`), so a new field needs nothing here. `digits`: minor digits of the currency, 2 for dollars.
 */
export function inMajorUnits(schema: z.core.$ZodType, value: unknown, digits: number): unknown {
  if (value === null || value === undefined) return value
  if (z.globalRegistry.get(schema)?.money === true)
    return Number((Number(value) / 10 ** digits).toFixed(digits))
  const def = schema._zod.def as z.core.$ZodTypeDef & Record<string, unknown>
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<string, z.core.$ZodType>
      const entries = Object.entries(value as object)
      return Object.fromEntries(
        entries.map(([key, part]) => [key, shape[key] ? inMajorUnits(shape[key], part, digits) : part]),
      )
    }
    case 'array':
      return (value as unknown[]).map((part) => inMajorUnits(def.element as z.core.$ZodType, part, digits))
    case 'nullable':
    case 'optional':
      return inMajorUnits(def.innerType as z.core.$ZodType, value, digits)
    case 'union': {
      // An amount or a text: the value says which of the two it is.
      const option = (def.options as z.core.$ZodType[]).find((one) => z.core.safeParse(one, value).success)
      return option ? inMajorUnits(option, value, digits) : value
    }
    default:
      return value
  }
}
