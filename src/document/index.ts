export { attendanceHtml } from './attendance.ts';
export { coverHtml, dividerHtml, pileName } from './front-pages.ts';
export { type KeyTableSource, keyTableHtml } from './key-table.ts';
export { readTemplate, templatesFolder } from './read-templates.ts';
export { type DocumentHtml, sheetHtml } from './sheet.ts';
export { solutionHtml } from './solution.ts';
export {
  type DocumentSource,
  type SheetExercise,
  type SolutionExercise,
  withKey,
  withoutKey,
} from './source.ts';
export { type StandalonePage, standaloneHtml } from './standalone.ts';
export { documentStyles } from './styles.ts';
