/** Months in English, German (also Austrian), French, Spanish, Portuguese, Italian and Dutch, without accents. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari'],
  ['february', 'februar', 'feber', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari'],
  ['march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mrt', 'mrz'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei'],
  ['june', 'juni', 'juin', 'junio', 'junho', 'giugno'],
  ['july', 'juli', 'juillet', 'julio', 'julho', 'luglio'],
  ['august', 'aout', 'agosto', 'augustus'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'setembro', 'settembre'],
  ['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre'],
]
/** Shorter beginnings of a name are no abbreviation in use. */
const SHORTEST = 3

const monthOfName = collectNames()

/**
 * 1 to 12 for the name of a month or its abbreviation to three letters or more, in any case, with or without accents; null for
 * any other word, also for a beginning that months share, such as `jui` (juin, juillet).
 */
export function monthOf(name: string): number | null {
  return monthOfName.get(name) ?? monthOfName.get(plain(name)) ?? null
}

function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function collectNames(): ReadonlyMap<string, number> {
  const months = new Map<string, Set<number>>()
  for (const [index, names] of NAMES.entries())
    for (const name of names)
      for (let length = SHORTEST; length <= name.length; length++) {
        const beginning = name.slice(0, length)
        months.set(beginning, (months.get(beginning) ?? new Set()).add(index + 1))
      }
  return new Map([...months].flatMap(([name, found]) => (found.size === 1 ? [[name, [...found][0]!]] : [])))
}
