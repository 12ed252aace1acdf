/**
 * Names that columns of every kind of file bear: such a column feeds a field, but says next to nothing about what the file
 * holds. Lower case, without accents, spaces and punctuation.
 */
export const VAGUE_NAMES: ReadonlySet<string> = new Set([
  ...['id', 'recordid', 'hsobjectid', 'systemid', 'identifier', 'number', 'nr', 'numero', 'nummer', 'numer'],
  ...['name', 'nom', 'nombre', 'nome', 'naam', 'title', 'titel', 'titre', 'titulo', 'titolo', 'topic'],
  ...['thema', 'tema', 'subject', 'bezeichnung', 'identifiant', 'identificador', 'referencia', 'reference'],
  ...['type', 'typ', 'tipo', 'art', 'soort', 'category', 'kategorie', 'categoria', 'categorie', 'group'],
  ...['gruppe', 'grupo', 'groupe', 'series', 'serie', 'role', 'rol', 'department', 'priority', 'rating'],
  ...['date', 'datum', 'fecha', 'data', 'timestamp', 'time', 'day', 'created', 'createddate', 'createdat'],
  ...['createdon', 'createdtime', 'createdate', 'creationdate', 'datecreated', 'startdate', 'duedate'],
  ...['addtime', 'erstelltam', 'erstelldatum', 'erstellungsdatum', 'lastmodified', 'lastmodifieddate'],
  ...[
    'modifiedat',
    'modifiedtime',
    'datedecreation',
    'creele',
    'fechadecreacion',
    'datadecriacao',
    'criadoem',
  ],
  ...['value', 'wert', 'valeur', 'valor', 'valore', 'waarde', 'total', 'count', 'price', 'preis', 'prix'],
  ...['precio', 'preco', 'prezzo', 'prijs', 'rate', 'anzahl', 'nombre', 'cantidad', 'quantity', 'summe'],
  ...['status', 'state', 'statut', 'estado', 'etat', 'estatus', 'situacao', 'stato', 'result', 'outcome'],
  ...['resultado', 'newvalue', 'oldvalue', 'location', 'standort', 'area', 'office', 'score', 'note', 'nota'],
])
