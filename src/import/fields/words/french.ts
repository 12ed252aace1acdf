import type { LanguageWords } from './languageWords.ts'

const ACCOUNT = ['compte', 'nom du compte', 'entreprise', 'société', 'client', 'nom du client']
  .concat(['nom de la société', "nom de l'entreprise", 'raison sociale', 'organisation', 'client potentiel'])
  .concat(['entreprise associée', 'id du compte'])
const OWNER = [
  'propriétaire',
  'responsable',
  'commercial',
  'vendeur',
  'attribué à',
  'assigné à',
  'affecté à',
].concat(['chargé de compte', 'nom du commercial', 'nom du propriétaire'])
const CURRENCY = ['devise', 'code devise', 'code de devise', 'monnaie']
const AMOUNT = ['montant', 'valeur', "chiffre d'affaires", 'montant ht', 'ca']
const CREATED = [
  'date de création',
  'créé le',
  'créée le',
  'date création',
  'création',
  'créé',
  'créée',
  'ouvert le',
]
const SOURCE = ['source', 'origine', "source d'origine", 'origine de la piste', 'source de la piste', 'canal']
const EXPECTED = [
  'date de clôture prévue',
  'date de clôture estimée',
  'clôture prévue',
  'date de signature prévue',
].concat(['date de fermeture prévue', 'date prévue de clôture', 'date de clôture attendue'])
const STAGE = ['étape', 'phase', 'stade', 'phase du pipeline', 'étape du pipeline', 'étape de vente']

/** French names of columns. */
export const FRENCH: LanguageWords = {
  language: 'French',
  kinds: {
    deals: {
      id: ['identifiant', "id de fiche d'informations", 'référence', 'numéro', 'n°'],
      name: [
        "nom de l'opportunité",
        'opportunité',
        'affaire',
        'transaction',
        'intitulé',
        'titre',
        'nom',
        'rubrique',
      ],
      account: ACCOUNT,
      owner: OWNER,
      product: ['produit', 'nom du produit'],
      source: SOURCE,
      stage: STAGE,
      outcome: ['résultat', 'issue', 'statut', 'état'],
      isWon: ['gagné', 'gagnée', 'est gagnée'],
      isClosed: ['clos', 'close', 'fermé', 'fermée', 'clôturé', 'clôturée', 'est clôturée'],
      amount: [...AMOUNT, "chiffre d'affaires estimé", 'revenu estimé', 'revenu', 'revenu réel', 'total'],
      currency: CURRENCY,
      createdOn: CREATED,
      expectedCloseOn: EXPECTED,
      closedOn: [
        'date de clôture',
        'date de fermeture',
        'clôturé le',
        'fermé le',
        'date de signature',
        'clôture',
      ],
      wonOn: ['gagné le', 'gagnée le', 'date de gain', 'date gagnée'],
      lostOn: ['perdu le', 'perdue le', 'date de perte'],
      lostReason: [
        'raison de la perte',
        'motif de perte',
        'raison de perte',
        "raison de l'échec",
        'motif de la perte',
      ],
      leadId: ['id de la piste', 'id du prospect', 'id du lead'],
      nextStep: ['étape suivante', 'prochaine étape', 'prochaine action'],
      lastActivityOn: ['dernière activité', 'date de la dernière activité', 'dernier contact'],
    },
    leads: {
      id: ['id de la piste', 'id du prospect', 'id du lead', 'identifiant', 'numéro'],
      createdOn: [...CREATED, 'date du premier contact', 'premier contact'],
      source: [...SOURCE, 'campagne'],
      owner: OWNER,
      score: ['score', 'note', 'score du prospect'],
      scoreBand: ['évaluation', 'priorité', 'catégorie de score'],
      status: ['statut', 'état', 'statut de la piste', 'statut du prospect'],
      convertedOn: ['date de conversion', 'converti le', 'convertie le'],
      firstResponseOn: ['première réponse', 'date de première réponse'],
    },
    'stage-history': {
      dealId: ["id de l'opportunité", 'opportunité', 'affaire', 'identifiant'],
      changedOn: [
        'modifié le',
        'date de modification',
        'changé le',
        'date de changement',
        'horodatage',
        'date',
      ],
      fromStage: ['ancienne étape', 'étape précédente', 'de étape', 'ancienne phase', 'ancienne valeur'],
      toStage: ['nouvelle étape', 'vers étape', 'nouvelle phase', 'nouvelle valeur', ...STAGE],
      amount: AMOUNT,
      currency: CURRENCY,
      expectedCloseOn: [...EXPECTED, 'date de clôture', 'date de fermeture'],
    },
    activities: {
      id: ["id de l'activité", 'identifiant'],
      on: ["date de l'activité", "date d'activité", "date d'échéance", 'échéance', 'date'],
      type: ["type d'activité", "type de l'activité", 'type de tâche', 'type', 'activité'],
      owner: OWNER,
      dealId: ["id de l'opportunité", 'opportunité', 'affaire', 'concerne'],
      account: ACCOUNT,
    },
    accounts: {
      name: [...ACCOUNT, 'nom'],
      industry: ['secteur', "secteur d'activité", 'industrie', 'branche'],
      country: ['pays', 'pays de facturation', 'localisation'],
    },
    products: {
      name: ['produit', 'nom du produit', 'article', 'désignation', 'code produit'],
      family: ['famille', 'famille de produits', 'gamme', 'catégorie', 'ligne de produits'],
      listPrice: ['prix catalogue', 'prix de liste', 'prix', 'prix unitaire', 'tarif', 'prix de vente'],
      currency: CURRENCY,
    },
    people: {
      name: [
        'commercial',
        'vendeur',
        'collaborateur',
        'employé',
        'utilisateur',
        'nom complet',
        'nom',
        ...OWNER,
      ],
      team: ['équipe', "nom de l'équipe", 'équipe commerciale', 'groupe', 'département', 'service'],
      manager: ['responsable', 'manager', "chef d'équipe", 'directeur', 'supérieur', 'directeur commercial'],
      region: ['région', 'territoire', 'secteur', 'bureau', 'agence', 'zone'],
      startedOn: ["date d'embauche", "date d'entrée", 'embauché le', 'date de début'],
    },
    targets: {
      period: ['période', 'trimestre', 'mois', 'exercice', 'année'],
      team: ['équipe', 'équipe commerciale', 'région', 'territoire'],
      owner: OWNER,
      amount: [
        'objectif',
        'quota',
        'cible',
        'objectif de vente',
        "objectif de chiffre d'affaires",
        ...AMOUNT,
      ],
      currency: CURRENCY,
    },
    measures: {
      on: ['date', 'jour', 'semaine', 'mois'],
      measure: ['mesure', 'indicateur', 'métrique'],
      value: ['valeur', 'nombre', 'quantité', 'total'],
      owner: OWNER,
      segment: ['segment', 'équipe', 'région', 'canal'],
    },
  },
}
