import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../src/bank/bank-file.ts';
import { readBank } from '../../src/bank/read-bank.ts';
import { type Picture, readPicture } from '../../src/bank/read-picture.ts';
import { draw } from '../../src/engine.ts';
import { keyQuestionOf } from '../../src/exam/key-question.ts';
import { testFolder } from '../cli/test-folder.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwQACfsD/Wj6HMwAAAAASUVORK5CYII=',
  'base64',
);
const svg = (inside: string, root = 'width="20mm" height="10mm"') =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`);

const bank = (statement: string) =>
  `id: b\nquestions:\n  - id: q\n    worksheet:\n      statement: |\n        Look:\n\n        - ${statement}\n      givens: { x: 2 }\n      rules: ["y = 2*x"]\n`;

function fileWith(folder: string, statement: string): string {
  const file = join(folder, 'b.yaml');
  writeFileSync(file, bank(statement));
  return file;
}

describe('a picture beside the bank', () => {
  const folder = testFolder();
  mkdirSync(join(folder, 'figures'));
  writeFileSync(join(folder, 'figures', 'net.png'), PNG);

  it('goes with the question, whole, and with its hash into the key', () => {
    const [question] = readBankFile(fileWith(folder, '![a net](figures/net.png)')).questions;
    const { src, width, height, hash } = question!.pictures!['figures/net.png']!;
    expect({ src, width, height }).toEqual({
      src: `data:image/png;base64,${PNG.toString('base64')}`,
      width: 2,
      height: 1,
    });
    expect(keyQuestionOf(draw(question!, 'seed', 'q'))).toMatchObject({
      pictures: { 'figures/net.png': hash },
    });
  });

  it.each([
    [
      '![a](https://a.example/n.png)',
      'the picture "https://a.example/n.png" is no file: nothing is loaded from elsewhere.',
    ],
    ['![a](../n.png)', 'the picture "../n.png" has no name that is allowed.'],
    ['![a](/etc/n.png)', 'the picture "/etc/n.png" has no name that is allowed.'],
    ['![a](n.gif)', 'the picture "n.gif" is of no kind that can be shown. Allowed: png, jpg, jpeg, svg.'],
    ['![](figures/net.png)', 'the picture "figures/net.png" needs a text for those who do not see it'],
    ['![a](none.png)', 'the picture "none.png" does not exist.'],
  ])('is refused at its place where it is not one: %s', (written, why) => {
    const column = 11 + written.indexOf('](');
    expect(() => readBankFile(fileWith(folder, written))).toThrow(
      `${join(folder, 'b.yaml')}:8:${column} questions[0].worksheet.statement: ${why}`,
    );
  });

  it('is refused where a link leads out of the folder, where it is large, and where it is something else', () => {
    const other = testFolder();
    writeFileSync(join(other, 'secret.png'), PNG);
    symlinkSync(join(other, 'secret.png'), join(folder, 'link.png'));
    writeFileSync(join(folder, 'large.png'), Buffer.concat([PNG, Buffer.alloc(500_000)]));
    writeFileSync(join(folder, 'other.jpg'), PNG);
    const reading = (name: string) => () => readBankFile(fileWith(folder, `![a](${name})`));
    expect(reading('link.png')).toThrow('leads out of the folder of the bank by a link.');
    expect(reading('large.png')).toThrow('the picture "large.png" is too large: at most 0.5 MB are read.');
    expect(reading('other.jpg')).toThrow('the picture "other.jpg" holds no JPG picture, but image/png.');
  });

  it('is refused where the bank is no file', () => {
    expect(() => readBank(bank('![a](n.png)'), 'b.yaml')).toThrow(/the picture "n.png" cannot be read/);
  });
});

describe('an SVG', () => {
  it('has the size that it says, or that of its box', () => {
    const size = (bytes: Uint8Array) => {
      const { width, height } = readPicture('a.svg', bytes) as Picture;
      return [width, height];
    };
    expect(size(svg('<circle r="2"/>'))).toEqual([76, 38]);
    expect(size(svg('', 'viewBox="0 0 30 20"'))).toEqual([30, 20]);
    expect(size(svg('', 'width="60" viewBox="0 0 30 20"'))).toEqual([60, 40]);
    expect(size(svg('', 'width="100%" viewBox="0 0 30 20"'))).toEqual([30, 20]);
  });

  it.each([
    ['<script>alert(1)</script>', 'holds <script>'],
    ['<g onload="alert(1)"/>', 'holds the script onload'],
    ['<image href="https://a.example/b.png"/>', 'holds an address (href)'],
    ['<image xlink:href="file:///etc/passwd"/>', 'holds an address (href)'],
    ['<foreignObject><p/></foreignObject>', 'holds <foreignObject>'],
    ['<a href="#x"/>', 'holds <a>'],
    ['<style>@import "b.css";</style>', 'loads something from its style sheet'],
    ['<style>g { fill: url(https://a.example/c) }</style>', 'loads something from its style sheet'],
    ['<rect fill="url(//a.example)"/>', 'holds an address (fill)'],
    ['<metadata><script/></metadata>', 'holds <script>'],
    ['<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>', 'holds copies of copies'],
    ['<g>'.repeat(200), 'holds no SVG that can be read'],
  ])('that would run, load or grow is refused: %s', (inside, why) => {
    const read = readPicture('a.svg', svg(inside));
    expect('issue' in read && read.issue).toContain(why);
  });

  it('as programs draw them is shown', () => {
    const inside = `<metadata><rdf:RDF xmlns:rdf="r"><cc:Work><dc:title>x</dc:title></cc:Work></rdf:RDF></metadata>
      <style>.a { fill: url(#p) }</style><defs><path id="g" d="M0 0"/><linearGradient id="p"/></defs>
      <g class="a"><use xlink:href="#g" x="2"/></g><image href="data:image/png;base64,AAAA"/>`;
    expect(readPicture('a.svg', svg(inside))).toMatchObject({ width: 76 });
  });
});
