/** What stands on a sheet that is filled in with a browser, beside what is printed. */
export const web = {
  'web.save': 'Save as a file to hand in',
  'web.import': 'Read from a file',
  'web.clear': 'Empty all boxes',
  'web.clear-sure': 'Empty all boxes of this sheet?',
  'web.filled': 'Filled in:',
  'web.unread': 'cannot be read:',
  'web.id-first': 'Type your student id first: the file says whose answers these are.',
  'web.saved': 'Your browser has saved the file. Hand it in; until then you can go on and save again.',
  'web.saved-unread':
    'Your browser has saved the file, but some entries cannot be read. Mend them and save again.',
  'web.read': 'What stood in the file stands in the boxes now.',
  'web.other-sheet': 'This file answers another sheet. Nothing was changed.',
  'web.no-answers': 'This file holds no answers that were saved here. Nothing was changed.',
  'web.kept-here': 'What you type is kept in this browser, and nowhere else, until you hand in the file.',
  'web.not-kept': 'This browser keeps nothing: save the file before you close the page.',
  'web.how':
    'A point or a comma, a fraction, a power of ten: all are read. A whole vector or matrix may be pasted into its first box. Whether an answer is right is not told here.',
  'web.script': 'To fill in this sheet here, the page needs JavaScript.',
} as const;
