import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = [
  'azienda',
  'cliente',
  'società',
  'nome account',
  "nome dell'azienda",
  'ragione sociale',
  'organizzazione',
]
const OWNER = [
  'proprietario',
  'titolare',
  'responsabile',
  'venditore',
  'assegnato a',
  'commerciale',
  'agente',
]
const CURRENCY = ['valuta', 'codice valuta', 'divisa']
const AMOUNT = ['importo', 'valore', 'ricavi', 'fatturato', 'ammontare']
const CREATED = ['data di creazione', 'data creazione', 'creato il', 'creata il', 'data apertura']
const STAGE = ['fase', 'stadio', 'fase della trattativa', 'fase della pipeline']

/** Italian names of columns. */
export const ITALIAN: LanguageWords = {
  language: 'Italian',
  kinds: {
    deals: {
      name: ['nome opportunità', 'opportunità', 'trattativa', 'titolo', 'nome', 'oggetto'],
      account: ACCOUNT,
      owner: OWNER,
      product: ['prodotto'],
      source: ['origine', 'fonte', 'fonte del lead', 'canale'],
      stage: STAGE,
      outcome: ['esito', 'risultato', 'stato'],
      isWon: ['vinta', 'vinto'],
      isClosed: ['chiusa', 'chiuso'],
      amount: AMOUNT,
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: ['data di chiusura prevista', 'data chiusura prevista', 'chiusura prevista'],
      closedOn: ['data di chiusura', 'data chiusura', 'chiuso il', 'chiusa il'],
      lostReason: ['motivo della perdita', 'motivo perdita'],
      nextStep: ['prossimo passo', 'fase successiva'],
      lastActivityOn: ['ultima attività', 'data ultima attività'],
    },
    leads: { createdOn: CREATED, source: ['origine', 'fonte', 'canale'], owner: OWNER, score: ['punteggio'] },
    'stage-history': {
      changedOn: ['data modifica', 'modificato il', 'data'],
      fromStage: ['fase precedente', 'da fase'],
      toStage: ['nuova fase', 'a fase', ...STAGE],
      amount: AMOUNT,
    },
    activities: {
      on: ['data attività', 'data'],
      type: ['tipo attività', 'tipo'],
      owner: OWNER,
      account: ACCOUNT,
    },
    accounts: { name: [...ACCOUNT, 'nome'], industry: ['settore'], country: ['paese', 'nazione'] },
    products: {
      name: ['prodotto', 'articolo'],
      family: ['famiglia', 'categoria', 'linea'],
      listPrice: ['prezzo', 'prezzo di listino'],
    },
    people: {
      name: [...OWNER, 'dipendente', 'nome'],
      team: ['squadra', 'gruppo', 'reparto'],
      manager: ['responsabile', 'capo'],
      region: ['regione', 'zona', 'territorio'],
    },
    targets: {
      period: ['periodo', 'trimestre', 'mese', 'anno'],
      team: ['squadra', 'regione', 'zona'],
      owner: OWNER,
      amount: ['obiettivo', 'quota', ...AMOUNT],
      currency: CURRENCY,
    },
    measures: {
      on: ['data', 'giorno', 'settimana', 'mese'],
      measure: ['misura', 'indicatore', 'metrica'],
      value: ['valore', 'numero', 'quantità'],
      owner: OWNER,
    },
  },
}
