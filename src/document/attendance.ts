import type { KeyVariant } from '../exam/exam.ts';
import { inPrintOrder, type PrintGroup } from '../exam/print-order.ts';
import { message } from '../messages/index.ts';
import { pileName } from './front-pages.ts';
import { type DocumentHead, type HeadView, headView } from './head.ts';
import { render } from './render.ts';
import type { DocumentHtml } from './sheet.ts';

type Listed = Pick<KeyVariant, 'variant' | 'student' | 'version'>;

/** What the lists of an exam have on top. */
export interface ListSource {
  readonly title: string;
  readonly head: DocumentHead | undefined;
  readonly language: string;
}

interface AttendanceView {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rooms: readonly {
    readonly name: string;
    readonly head: HeadView | null;
    readonly present: string;
    readonly rows: readonly { readonly cells: readonly Cell[] }[];
  }[];
}

interface Column {
  /** CSS class. */
  readonly form: string;
  readonly label: string;
}

interface Cell {
  readonly form: string;
  readonly text: string;
}

/** Who sits where, room by room, with a line for each signature; without a roster, lines for names too. */
export function attendanceHtml(source: ListSource, variants: readonly Listed[]): DocumentHtml {
  const title = message(source.language, 'attendance.title', { title: source.title });
  return { title, body: render('attendance', attendanceView(title, source, variants)) };
}

function attendanceView(title: string, source: ListSource, variants: readonly Listed[]): AttendanceView {
  const { head, language } = source;
  const columns = columnsOf(variants, language);
  const hasRooms = variants.some(({ student }) => student?.room !== undefined);
  const roomView = ({ by, name, variants: inside }: PrintGroup<Listed>) => ({
    name: hasRooms ? pileName({ by, name }, language) : '',
    head: headView(withoutRoom(head, hasRooms), {}, language, false),
    present: message(language, 'attendance.present', { count: `${inside.length}` }),
    rows: inside.map((variant, at) => ({
      cells: columns.map(({ form, text }) => ({ form, text: text(variant, at) })),
    })),
  });
  return { title, columns, rooms: inPrintOrder(variants, 'room').map(roomView) };
}

/** The roster knows better. */
function withoutRoom(head: DocumentHead | undefined, hasRooms: boolean): DocumentHead | undefined {
  if (!head || !hasRooms) return head;
  const { room: _, ...said } = head.said;
  return { ...head, said };
}

interface TextColumn extends Column {
  text(variant: Listed, at: number): string;
}

/** Columns in which nothing would stand are left out. */
function columnsOf(variants: readonly Listed[], language: string): readonly TextColumn[] {
  const label = (key: string) => message(language, key);
  const hasSeats = variants.some(({ student }) => student?.seat !== undefined);
  const hasVersions = variants.some(({ version }) => version !== undefined);
  const columns: readonly (TextColumn | false)[] = [
    hasSeats
      ? { form: 'seat', label: label('head.seat'), text: ({ student }) => student?.seat ?? '' }
      : { form: 'seat', label: label('attendance.number'), text: (_, at) => `${at + 1}` },
    { form: 'name', label: label('document.name'), text: ({ student }) => student?.name ?? '' },
    { form: 'id', label: label('document.student-id'), text: ({ student }) => student?.id ?? '' },
    hasVersions && {
      form: 'version',
      label: label('attendance.version'),
      text: ({ version }) => version ?? '',
    },
    { form: 'code', label: label('attendance.code'), text: ({ variant }) => variant },
    { form: 'sign', label: label('document.signature'), text: () => '' },
  ];
  return columns.filter((column) => column !== false);
}
