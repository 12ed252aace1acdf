import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = [
  'kunde',
  'firma',
  'unternehmen',
  'kundenname',
  'firmenname',
  'accountname',
  'organisation',
].concat(['potenzieller kunde', 'zugeordnetes unternehmen', 'unternehmensname', 'kundennummer'])
const OWNER = [
  'inhaber',
  'besitzer',
  'eigentümer',
  'verantwortlich',
  'verantwortlicher',
  'vertriebsmitarbeiter',
].concat([
  'zuständiger mitarbeiter',
  'zugewiesen an',
  'verkäufer',
  'betreuer',
  'kundenbetreuer',
  'vertriebler',
])
const CURRENCY = ['währung', 'währungscode']
const AMOUNT = ['betrag', 'wert', 'umsatz', 'auftragswert', 'volumen', 'auftragsvolumen', 'angebotswert']
const CREATED = ['erstellt am', 'erstelldatum', 'erstellungsdatum', 'erstellt', 'angelegt am', 'anlagedatum']
const SOURCE = ['quelle', 'leadquelle', 'herkunft', 'lead herkunft', 'kanal', 'ursprüngliche quelle']
const EXPECTED = [
  'erwartetes abschlussdatum',
  'voraussichtliches abschlussdatum',
  'geschätztes abschlussdatum',
].concat([
  'erwarteter abschluss',
  'geplantes abschlussdatum',
  'geplanter abschluss',
  'erw abschlussdatum',
  'erw abschluss',
  'vorauss abschluss',
])
const STAGE = ['phase', 'verkaufsphase', 'vertriebsphase', 'stufe', 'pipelinephase', 'verkaufsstufe']

/** German names of columns. */
export const GERMAN: LanguageWords = {
  language: 'German',
  kinds: {
    deals: {
      id: ['datensatz id', 'verkaufschancen id', 'nummer', 'nr', 'vorgangsnummer', 'angebotsnummer'],
      name: ['bezeichnung', 'verkaufschance', 'geschäft', 'titel', 'thema', 'projekt'],
      account: ACCOUNT,
      owner: OWNER,
      product: ['produkt', 'produktname', 'artikel'],
      source: SOURCE,
      stage: STAGE,
      outcome: ['ergebnis', 'ausgang', 'status'],
      isWon: ['gewonnen', 'ist gewonnen'],
      isClosed: ['geschlossen', 'abgeschlossen', 'ist geschlossen'],
      amount: [...AMOUNT, 'geschätzter umsatz', 'tatsächlicher umsatz', 'summe'],
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: EXPECTED,
      closedOn: ['abschlussdatum', 'schlusstermin', 'schließungsdatum', 'geschlossen am', 'abgeschlossen am'],
      wonOn: ['gewonnen am', 'gewinndatum', 'auftragsdatum'],
      lostOn: ['verloren am', 'verlustdatum'],
      lostReason: ['verlustgrund', 'grund des verlusts', 'grund für verlust', 'absagegrund'],
      leadId: ['lead nummer'],
      nextStep: ['nächster schritt', 'nächste schritte'],
      lastActivityOn: ['letzte aktivität', 'datum der letzten aktivität', 'letzter kontakt'],
    },
    leads: {
      id: ['lead nummer', 'datensatz id', 'nummer'],
      createdOn: [...CREATED, 'erstkontakt', 'datum des erstkontakts', 'eingangsdatum'],
      source: [...SOURCE, 'kampagne'],
      owner: OWNER,
      score: ['punktzahl', 'punkte', 'bewertung', 'lead bewertung'],
      scoreBand: ['bewertungsstufe', 'priorität'],
      status: ['lead status', 'status'],
      convertedOn: ['konvertiert am', 'umgewandelt am', 'konvertierungsdatum', 'umwandlungsdatum'],
      firstResponseOn: ['erste antwort', 'erste reaktion', 'erste antwort am'],
    },
    'stage-history': {
      dealId: ['verkaufschancen id', 'verkaufschance', 'vorgangsnummer'],
      changedOn: ['geändert am', 'änderungsdatum', 'zeitpunkt', 'letzte änderung', 'datum', ...CREATED],
      fromStage: ['alte phase', 'vorherige phase', 'von phase', 'alte stufe', 'alter wert'],
      toStage: ['neue phase', 'nach phase', 'zu phase', 'neue stufe', 'neuer wert', ...STAGE],
      amount: AMOUNT,
      currency: CURRENCY,
      expectedCloseOn: [...EXPECTED, 'abschlussdatum', 'schlusstermin'],
    },
    activities: {
      id: ['aktivitäts id', 'datensatz id'],
      on: ['aktivitätsdatum', 'datum der aktivität', 'fälligkeitsdatum', 'fällig am', 'datum', 'termin'],
      type: ['aktivitätstyp', 'aktivitätsart', 'art der aktivität', 'typ', 'art', 'aktivität'],
      owner: [...OWNER, 'bearbeiter', 'mitarbeiter'],
      dealId: ['verkaufschancen id', 'verkaufschance', 'bezug'],
      account: ACCOUNT,
    },
    accounts: {
      name: [...ACCOUNT, 'name'],
      industry: ['branche', 'industrie', 'sektor', 'wirtschaftszweig'],
      country: ['land', 'rechnungsland', 'land rechnungsanschrift', 'standort'],
    },
    products: {
      name: ['produkt', 'produktname', 'artikel', 'artikelname', 'bezeichnung', 'artikelnummer'],
      family: ['produktfamilie', 'produktgruppe', 'warengruppe', 'kategorie', 'produktlinie', 'serie'],
      listPrice: ['listenpreis', 'preis', 'verkaufspreis', 'stückpreis', 'einzelpreis'],
      currency: CURRENCY,
    },
    people: {
      name: ['mitarbeiter', 'mitarbeiterin', 'vertriebsmitarbeiter', 'verkäufer', 'benutzer', ...OWNER],
      team: ['team', 'vertriebsteam', 'abteilung', 'gruppe', 'bereich'],
      manager: ['vorgesetzter', 'leiter', 'teamleiter', 'führungskraft', 'vertriebsleiter', 'berichtet an'],
      region: ['region', 'gebiet', 'vertriebsgebiet', 'niederlassung', 'standort'],
      startedOn: ['eintrittsdatum', 'eingestellt am', 'eintritt', 'beginn'],
    },
    targets: {
      period: ['zeitraum', 'periode', 'quartal', 'monat', 'geschäftsjahr', 'jahr'],
      team: ['team', 'vertriebsteam', 'gebiet', 'region', 'abteilung'],
      owner: [...OWNER, 'mitarbeiter'],
      amount: [
        'ziel',
        'zielwert',
        'umsatzziel',
        'vorgabe',
        'soll',
        'zielbetrag',
        'quote',
        'planumsatz',
        ...AMOUNT,
      ],
      currency: CURRENCY,
    },
    measures: {
      on: ['datum', 'tag', 'woche', 'monat', 'stichtag'],
      measure: ['kennzahl', 'messgröße', 'messwert', 'größe', 'indikator'],
      value: ['wert', 'anzahl', 'menge', 'summe'],
      owner: [...OWNER, 'mitarbeiter'],
      segment: ['segment', 'bereich', 'region', 'kanal', 'quelle'],
    },
  },
}
