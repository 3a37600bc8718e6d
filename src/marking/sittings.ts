import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isFileId } from '../bank/fields.ts';
import type { ExamKey, KeyVariant } from '../exam/exam.ts';
import { allVariants } from '../exam/key-order.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { plainName } from './people.ts';

/** Whether any number of students may have this variant: a version that belongs to nobody in the roster. */
export function isShared({ version, student }: Pick<KeyVariant, 'version' | 'student'>): boolean {
  return version !== undefined && student === null;
}

/** Who answered which variant, by a name that may be that of a file: the code alone, where it is one student's. */
export class Sittings {
  readonly #shared: ReadonlySet<string>;

  constructor(key: Pick<ExamKey, 'variants' | 'earlier'>) {
    this.#shared = new Set(
      allVariants(key)
        .filter(isShared)
        .map(({ variant }) => variant),
    );
  }

  isShared(variant: string): boolean {
    return this.#shared.has(variant);
  }

  /** `K7QX-2M4P`, of a shared version `K7QX-2M4P-s15`. */
  nameOf({ variant, student = '' }: Pick<AnswerSheet, 'variant'> & Partial<AnswerSheet>): string {
    const who = plainName(student);
    if (!this.#shared.has(variant) || who === '') return variant;
    const isName = isFileId(who) && isFileId(`${variant}-${who}`);
    return `${variant}-${isName ? who : bytesToHex(sha256(utf8ToBytes(who))).slice(0, 12)}`;
  }

  /** Whether a sheet of a shared version does not say whose it is. */
  isNobodys({ variant, student = '' }: Pick<AnswerSheet, 'variant' | 'student'>): boolean {
    return this.#shared.has(variant) && plainName(student) === '';
  }
}
