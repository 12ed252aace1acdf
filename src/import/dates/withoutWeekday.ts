/** Names and abbreviations in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const WEEKDAYS = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ...['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  ...['mié', 'jue', 'vie', 'sáb', 'dom'],
  ...['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'seg', 'ter', 'qua'],
  ...[
    'qui',
    'sex',
    'lunedì',
    'martedì',
    'mercoledì',
    'giovedì',
    'venerdì',
    'sabato',
    'domenica',
    'gio',
    'sab',
  ],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  ...['ma', 'wo', 'vr', 'za', 'zo'],
]
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS.join('|')})\\.?,?\\s+`, 'iu')

/** A date cell without the weekday before it: `Mon, 23 Feb 2026` is `23 Feb 2026`. The weekday isn't checked. */
export function withoutWeekday(cell: string): string {
  return cell.replace(WEEKDAY, '')
}
