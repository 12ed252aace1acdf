/** What a line of totals starts with, in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const TOTAL =
  /^(?:(?:grand|report|overall|sub)[ -]?totals?|totals?|sum|overall|(?:gesamt|zwischen)(?:summe|ergebnis|betrag)?|summe|insgesamt|total g[ée]n[ée]ral|sous[ -]total|somme|total geral|total general|suma(?: total)?|soma|totale(?: generale| complessivo)?|subtotale|somma|(?:sub|eind)?totaal)\s*:?\s*(?:\(\d[^)]{0,40}\))?:?$/i
/** What a report writes beside a total to say what was added up. */
const SUMMARY =
  /^(?:count|sum|avg|average|anzahl|nombre|recuento|contagem|aantal)(?: (?:of|von|de) .{1,80})?:?$/i
const LONGEST = 100

/** Whether a trimmed cell is the label of a line of totals, such as `Grand Totals (12 records)`; a longer name isn't. */
export function isTotalWord(cell: string): boolean {
  return cell.length <= LONGEST && TOTAL.test(cell)
}

/** Whether a trimmed cell says how a total came about, such as `Sum of Amount`. */
export function isSummaryWord(cell: string): boolean {
  return cell.length <= LONGEST && (TOTAL.test(cell) || SUMMARY.test(cell))
}
