import { toDay } from './calendar.ts'

export interface Person {
  name: string
  team: string
  manager: string
  region: string
  startDay: number
  /** Hidden: logit shift of the late stages. */
  skill: number
  /** Hidden: how many leads the person takes, relative to the others. */
  load: number
}

export const teams = [
  { name: 'East', manager: 'Ngozi Hallworth', region: 'US East', currency: 'USD' },
  { name: 'West', manager: 'Rafael Tindall', region: 'US West', currency: 'USD' },
  { name: 'Europe', manager: 'Annika Vesterholt', region: 'Europe', currency: 'EUR' },
] as const

export type Team = (typeof teams)[number]

/** Invented people; start dates, skills and loads are chosen by hand. */
const roster: readonly [team: string, name: string, start: string, skill: number, load: number][] = [
  ['East', 'Adaeze Brunwick', '2021-03-15', 0.25, 1.1],
  ['East', 'Callum Osterley', '2022-09-01', 0.0, 1.0],
  ['East', 'Mei-Lin Farrow', '2020-01-13', 0.3, 1.1],
  ['East', 'Jonah Petrakis', '2023-06-05', -0.2, 1.0],
  ['East', 'Soraya Whitcombe', '2025-03-03', -0.1, 0.9],
  ['West', 'Mateo Arrizabal', '2022-02-14', 0.0, 1.65],
  ['West', 'Priya Nandalal', '2019-08-19', 0.35, 1.1],
  ['West', 'Desmond Achterberg', '2023-01-09', -0.15, 0.9],
  ['West', 'Hana Kuroishi', '2021-11-08', 0.1, 1.0],
  ['West', 'Luca Fenwright', '2025-09-01', -0.25, 0.8],
  ['Europe', 'Ingrid Solbakk', '2020-05-04', 0.2, 1.1],
  ['Europe', 'Baptiste Morvanne', '2022-06-13', -0.05, 1.0],
  ['Europe', 'Katarzyna Wolnicka', '2021-02-01', 0.1, 1.0],
  ['Europe', 'Emre Tuncalp', '2024-11-04', -0.2, 0.9],
]

export const people: readonly Person[] = roster.map(([teamName, name, start, skill, load]) => {
  const team = teams.find((candidate) => candidate.name === teamName)!
  return {
    name,
    team: teamName,
    manager: team.manager,
    region: team.region,
    startDay: toDay(start),
    skill,
    load,
  }
})

export const onDuty = (team: string, day: number): Person[] =>
  people.filter((person) => person.team === team && person.startDay <= day)
