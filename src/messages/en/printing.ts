/** Cover, attendance list, key table, and what separates the sheets of rooms. */
export const printing = {
  'printing.sheets': '{title}: sheets',
  'printing.late-sheets': '{title}: sheets of late students',
  'printing.solutions': '{title}: worked solutions',
  'printing.version-solution': '{title}: worked solutions, version {version}',
  'printing.room': 'Room {room}',
  'printing.no-room': 'Without a room',
  'printing.no-version': 'Without a version',
  'printing.seat': 'Seat {seat}',
  'printing.count': '{count} {count|sheet|sheets}',

  'attendance.title': '{title}: attendance list',
  'attendance.number': '#',
  'attendance.version': 'Version',
  'attendance.code': 'Code',
  'attendance.present': 'Present: _____ of {count}',

  'key-table.title': '{title}: key table',
  'key-table.how':
    'For marking by hand, in the order of the sheet. The bounds of an accepted interval are accepted too; whatever rightly follows from an earlier slip is not listed.',
  'key-table.answer': 'Answer',
  'key-table.value': 'Value',
  'key-table.accepted': 'Accepted',
};
