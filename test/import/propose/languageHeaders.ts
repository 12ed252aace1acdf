import type { HeaderLine } from './crmHeaders.ts'

/** Header lines of exports and sheets in other languages. */
export const LANGUAGE_HEADERS: readonly HeaderLine[] = [
  {
    name: 'German Salesforce',
    kind: 'deals',
    columns: `
      Opportunity-ID = id | Opportunity-Name = name | Accountname = account
      Opportunity-Inhaber = owner | Phase = stage | Betrag = amount | Schließungsdatum = closedOn
      Erstelldatum = createdOn | Leadquelle = source | Nächster Schritt = nextStep
      Wahrscheinlichkeit (%) | Währung = currency`,
  },
  {
    name: 'German HubSpot',
    kind: 'deals',
    columns: `
      Datensatz-ID = id | Deal-Name = name | Deal-Phase = stage | Abschlussdatum = closedOn
      Zuständiger Mitarbeiter = owner | Betrag = amount | Erstellungsdatum = createdOn
      Zugeordnetes Unternehmen = account`,
  },
  {
    name: 'German Pipedrive',
    kind: 'deals',
    columns: `
      Deal - Titel = name | Deal - Wert = amount | Deal - Phase = stage | Deal - Status = outcome
      Deal - Deal erstellt = createdOn | Deal - Gewonnen am = wonOn | Deal - Verloren am = lostOn
      Deal - Grund des Verlusts = lostReason | Deal - Erwartetes Abschlussdatum = expectedCloseOn
      Deal - Besitzer = owner`,
  },
  {
    name: 'German Dynamics 365',
    kind: 'deals',
    columns: `
      Thema = name | Potenzieller Kunde = account | Voraussichtliches Abschlussdatum = expectedCloseOn
      Geschätzter Umsatz = amount | Pipelinephase = stage | Status = outcome | Besitzer = owner
      Erstellt am = createdOn | Währung = currency`,
  },
  {
    name: 'German sheet',
    kind: 'deals',
    columns: `
      Nr = id | Kunde = account | Bezeichnung = name | Wert = amount | Phase = stage
      Erw. Abschluss = expectedCloseOn | Vertriebler = owner`,
  },
  {
    name: 'German ascii',
    kind: 'deals',
    columns: `
      Verkaufschance = name | Kunde = account | Betrag = amount | Waehrung = currency
      Verkaufsphase = stage | Abschlussdatum = closedOn | Verantwortlich = owner`,
  },
  {
    name: 'German leads',
    kind: 'leads',
    columns: `
      Lead-ID = id | Erstellt am = createdOn | Quelle = source | Status = status | Punktzahl = score
      Inhaber = owner | Konvertiert am = convertedOn`,
  },
  {
    name: 'German history',
    kind: 'stage-history',
    columns: `
      Deal-ID = dealId | Geändert am = changedOn | Alte Phase = fromStage | Neue Phase = toStage
      Betrag = amount`,
  },
  {
    name: 'German activities',
    kind: 'activities',
    columns: `
      Aktivitäts-ID = id | Datum = on | Art = type | Mitarbeiter = owner | Kunde = account
      Verkaufschance = dealId`,
  },
  {
    name: 'German accounts',
    kind: 'accounts',
    columns: `
      Firma = name | Branche = industry | Land = country`,
  },
  {
    name: 'German products',
    kind: 'products',
    columns: `
      Produkt = name | Warengruppe = family | Listenpreis = listPrice`,
  },
  {
    name: 'German people',
    kind: 'people',
    columns: `
      Mitarbeiter = name | Team = team | Vorgesetzter = manager | Gebiet = region
      Eintrittsdatum = startedOn`,
  },
  {
    name: 'German targets',
    kind: 'targets',
    columns: `
      Quartal = period | Team = team | Ziel = amount | Währung = currency`,
  },
  {
    name: 'German measures',
    kind: 'measures',
    columns: `
      Datum = on | Kennzahl = measure | Wert = value`,
  },
  {
    name: 'French Salesforce',
    kind: 'deals',
    columns: `
      Nom de l'opportunité = name | Nom du compte = account | Étape = stage | Montant = amount
      Date de clôture = closedOn | Propriétaire de l'opportunité = owner
      Date de création = createdOn | Origine de la piste = source | Étape suivante = nextStep
      Probabilité (%)`,
  },
  {
    name: 'French HubSpot',
    kind: 'deals',
    columns: `
      ID de fiche d'informations = id | Nom de la transaction = name | Phase de la transaction = stage
      Date de fermeture = closedOn | Propriétaire de la transaction = owner | Montant = amount
      Date de création = createdOn`,
  },
  {
    name: 'French Pipedrive',
    kind: 'deals',
    columns: `
      Affaire - Titre = name | Affaire - Valeur = amount | Affaire - Étape = stage
      Affaire - Statut = outcome | Affaire - Affaire créée = createdOn
      Affaire - Date de clôture prévue = expectedCloseOn | Affaire - Propriétaire = owner
      Affaire - Motif de perte = lostReason`,
  },
  {
    name: 'French leads',
    kind: 'leads',
    columns: `
      ID du prospect = id | Date de création = createdOn | Source = source | Statut = status
      Propriétaire = owner`,
  },
  {
    name: 'French history',
    kind: 'stage-history',
    columns: `
      Opportunité = dealId | Modifié le = changedOn | Étape précédente = fromStage
      Nouvelle étape = toStage`,
  },
  {
    name: 'French activities',
    kind: 'activities',
    columns: `
      Date de l'activité = on | Type d'activité = type | Commercial = owner | Compte = account
      Opportunité = dealId`,
  },
  {
    name: 'French accounts',
    kind: 'accounts',
    columns: `
      Entreprise = name | Secteur d'activité = industry | Pays = country`,
  },
  {
    name: 'French products',
    kind: 'products',
    columns: `
      Produit = name | Famille = family | Prix catalogue = listPrice`,
  },
  {
    name: 'French people',
    kind: 'people',
    columns: `
      Commercial = name | Équipe = team | Responsable = manager | Région = region`,
  },
  {
    name: 'French targets',
    kind: 'targets',
    columns: `
      Trimestre = period | Équipe = team | Objectif = amount`,
  },
  {
    name: 'French measures',
    kind: 'measures',
    columns: `
      Date = on | Indicateur = measure | Valeur = value`,
  },
  {
    name: 'Spanish Salesforce',
    kind: 'deals',
    columns: `
      Nombre de la oportunidad = name | Nombre de la cuenta = account | Etapa = stage
      Importe = amount | Fecha de cierre = closedOn | Propietario de la oportunidad = owner
      Fecha de creación = createdOn | Origen del prospecto = source | Siguiente paso = nextStep`,
  },
  {
    name: 'Spanish HubSpot',
    kind: 'deals',
    columns: `
      ID de registro = id | Nombre del negocio = name | Etapa del negocio = stage
      Fecha de cierre = closedOn | Propietario del negocio = owner | Valor = amount
      Fecha de creación = createdOn`,
  },
  {
    name: 'Spanish Pipedrive',
    kind: 'deals',
    columns: `
      Trato - Título = name | Trato - Valor = amount | Trato - Etapa = stage
      Trato - Estado = outcome | Trato - Fecha de cierre prevista = expectedCloseOn
      Trato - Propietario = owner | Trato - Motivo de pérdida = lostReason`,
  },
  {
    name: 'Spanish leads',
    kind: 'leads',
    columns: `
      ID del prospecto = id | Fecha de creación = createdOn | Origen = source | Estado = status`,
  },
  {
    name: 'Spanish history',
    kind: 'stage-history',
    columns: `
      Oportunidad = dealId | Fecha de cambio = changedOn | Etapa anterior = fromStage
      Nueva etapa = toStage`,
  },
  {
    name: 'Spanish activities',
    kind: 'activities',
    columns: `
      Fecha de la actividad = on | Tipo de actividad = type | Vendedor = owner | Cliente = account`,
  },
  {
    name: 'Spanish accounts',
    kind: 'accounts',
    columns: `
      Empresa = name | Sector = industry | País = country`,
  },
  {
    name: 'Spanish products',
    kind: 'products',
    columns: `
      Producto = name | Categoría = family | Precio de lista = listPrice`,
  },
  {
    name: 'Spanish people',
    kind: 'people',
    columns: `
      Vendedor = name | Equipo = team | Gerente = manager | Región = region`,
  },
  {
    name: 'Spanish targets',
    kind: 'targets',
    columns: `
      Trimestre = period | Equipo = team | Cuota = amount`,
  },
  {
    name: 'Spanish measures',
    kind: 'measures',
    columns: `
      Fecha = on | Indicador = measure | Valor = value`,
  },
  {
    name: 'Portuguese Salesforce',
    kind: 'deals',
    columns: `
      Nome da oportunidade = name | Nome da conta = account | Fase = stage | Valor = amount
      Data de fechamento = closedOn | Proprietário da oportunidade = owner
      Data de criação = createdOn | Origem do lead = source | Próxima etapa = nextStep`,
  },
  {
    name: 'Portuguese HubSpot',
    kind: 'deals',
    columns: `
      ID do registro = id | Nome do negócio = name | Etapa do negócio = stage
      Data de fechamento = closedOn | Proprietário do negócio = owner | Valor = amount
      Data de criação = createdOn`,
  },
  {
    name: 'Portuguese Pipedrive',
    kind: 'deals',
    columns: `
      Negócio - Título = name | Negócio - Valor = amount | Negócio - Etapa = stage
      Negócio - Status = outcome | Negócio - Negócio criado em = createdOn
      Negócio - Data de fechamento esperada = expectedCloseOn | Negócio - Motivo da perda = lostReason`,
  },
  {
    name: 'Portuguese leads',
    kind: 'leads',
    columns: `
      ID do lead = id | Data de criação = createdOn | Origem = source | Situação = status
      Pontuação = score`,
  },
  {
    name: 'Portuguese history',
    kind: 'stage-history',
    columns: `
      ID do negócio = dealId | Alterado em = changedOn | Etapa anterior = fromStage
      Nova etapa = toStage`,
  },
  {
    name: 'Portuguese activities',
    kind: 'activities',
    columns: `
      Data da atividade = on | Tipo de atividade = type | Responsável = owner | Empresa = account`,
  },
  {
    name: 'Portuguese accounts',
    kind: 'accounts',
    columns: `
      Empresa = name | Setor = industry | País = country`,
  },
  {
    name: 'Portuguese products',
    kind: 'products',
    columns: `
      Produto = name | Categoria = family | Preço de tabela = listPrice`,
  },
  {
    name: 'Portuguese people',
    kind: 'people',
    columns: `
      Vendedor = name | Equipe = team | Gerente = manager | Região = region`,
  },
  {
    name: 'Portuguese targets',
    kind: 'targets',
    columns: `
      Trimestre = period | Equipe = team | Meta = amount`,
  },
  {
    name: 'Portuguese measures',
    kind: 'measures',
    columns: `
      Data = on | Indicador = measure | Valor = value`,
  },
  {
    name: 'Italian',
    kind: 'deals',
    columns: `
      Nome opportunità = name | Azienda = account | Fase = stage | Importo = amount
      Data di chiusura = closedOn | Proprietario = owner`,
  },
  {
    name: 'Dutch',
    kind: 'deals',
    columns: `
      Verkoopkans = name | Klant = account | Fase = stage | Bedrag = amount
      Sluitingsdatum = closedOn | Eigenaar = owner`,
  },
]
