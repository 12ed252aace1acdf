import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = ['klant', 'bedrijf', 'bedrijfsnaam', 'klantnaam', 'accountnaam', 'organisatie']
const OWNER = [
  'eigenaar',
  'verantwoordelijke',
  'verkoper',
  'toegewezen aan',
  'vertegenwoordiger',
  'accountmanager',
]
const CURRENCY = ['valuta', 'valutacode', 'munteenheid']
const AMOUNT = ['bedrag', 'waarde', 'omzet', 'dealwaarde']
const CREATED = ['aanmaakdatum', 'aangemaakt op', 'gemaakt op', 'gecreëerd op', 'datum aangemaakt']
const STAGE = ['fase', 'dealfase', 'verkoopfase', 'pijplijnfase', 'stadium']

/** Dutch names of columns. */
export const DUTCH: LanguageWords = {
  language: 'Dutch',
  kinds: {
    deals: {
      name: ['verkoopkans', 'naam', 'dealnaam', 'onderwerp', 'titel'],
      account: ACCOUNT,
      owner: OWNER,
      product: ['product'],
      source: ['bron', 'leadbron', 'herkomst', 'kanaal'],
      stage: STAGE,
      outcome: ['resultaat', 'uitkomst', 'status'],
      isWon: ['gewonnen'],
      isClosed: ['gesloten', 'afgesloten'],
      amount: AMOUNT,
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: ['verwachte sluitingsdatum', 'verwachte afsluitdatum', 'geschatte sluitingsdatum'],
      closedOn: ['sluitingsdatum', 'afsluitdatum', 'gesloten op', 'einddatum'],
      lostReason: ['reden van verlies', 'verliesreden'],
      nextStep: ['volgende stap'],
      lastActivityOn: ['laatste activiteit', 'datum laatste activiteit'],
    },
    leads: { createdOn: CREATED, source: ['bron', 'leadbron', 'herkomst'], owner: OWNER, score: ['score'] },
    'stage-history': {
      changedOn: ['gewijzigd op', 'wijzigingsdatum', 'datum'],
      fromStage: ['vorige fase', 'oude fase', 'van fase'],
      toStage: ['nieuwe fase', 'naar fase', ...STAGE],
      amount: AMOUNT,
    },
    activities: {
      on: ['activiteitsdatum', 'datum', 'vervaldatum'],
      type: ['activiteitstype', 'type activiteit', 'soort'],
      owner: OWNER,
      account: ACCOUNT,
    },
    accounts: {
      name: [...ACCOUNT, 'naam'],
      industry: ['branche', 'sector', 'bedrijfstak'],
      country: ['land'],
    },
    products: {
      name: ['product', 'artikel'],
      family: ['productgroep', 'categorie', 'productlijn'],
      listPrice: ['prijs', 'catalogusprijs', 'lijstprijs'],
    },
    people: {
      name: [...OWNER, 'medewerker', 'naam'],
      team: ['team', 'afdeling', 'groep'],
      manager: ['leidinggevende', 'teamleider'],
      region: ['regio', 'gebied'],
    },
    targets: {
      period: ['periode', 'kwartaal', 'maand', 'jaar'],
      team: ['team', 'regio'],
      owner: OWNER,
      amount: ['doel', 'doelstelling', 'streefbedrag', ...AMOUNT],
      currency: CURRENCY,
    },
    measures: {
      on: ['datum', 'dag', 'week', 'maand'],
      measure: ['meetwaarde', 'indicator'],
      value: ['waarde', 'aantal'],
      owner: OWNER,
    },
  },
}
