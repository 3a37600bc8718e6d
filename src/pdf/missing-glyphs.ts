import type { CDPSession } from 'puppeteer-core';

/** Letters and signs outside what the fonts of the stylesheet cover, so that usual documents cost no question. */
const unusual =
  /(?![ -\u052f\u1d00-\u1fff\u2000-\u2bff\u3000\ufb00-\ufb06\u{1d400}-\u{1d7ff}])[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/gu;

/**
 * Runs inside the browser, `this` being <html>. A character without a font is drawn like one
 * that can have no font (U+10FFFE), so equal pictures tell.
 */
const blankFunction = `function (characters) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 32;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = '20px ' + getComputedStyle(this).fontFamily;
  const picture = (character) => {
    context.clearRect(0, 0, 32, 32);
    context.fillText(character, 4, 24);
    return context.getImageData(0, 0, 32, 32).data.join();
  };
  const blank = picture('\\u{10FFFE}');
  return characters.filter((character) => picture(character) === blank);
}`;

/** Reports each character that no font can show, once. */
export function glyphWatch(notice: (message: string) => void) {
  const asked = new Set<string>();
  return async (session: CDPSession, root: string, text: string): Promise<void> => {
    const fresh = [...new Set(text.match(unusual))].filter((character) => !asked.has(character));
    if (fresh.length === 0) return;
    for (const character of fresh) asked.add(character);
    const missing = await blankCharacters(session, root, fresh);
    if (missing.length > 0) {
      notice(
        `No installed font has ${missing.join(' ')}: they are left blank. Install a font that has them, for instance from the Noto family.`,
      );
    }
  };
}

async function blankCharacters(session: CDPSession, root: string, characters: string[]): Promise<string[]> {
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: root,
    functionDeclaration: blankFunction,
    arguments: [{ value: characters }],
    returnByValue: true,
  });
  return Array.isArray(result.value) ? result.value : [];
}
