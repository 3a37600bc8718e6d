/**
 * Functions that run inside the browser. A formula is read aloud as one picture with its text as label: a structure
 * element for each of its signs would double the time to print a tagged PDF, and take three times the space. Its
 * first sign stays in the structure, else Chromium would drop the label with the picture.
 */
export const formulaFunctions = `
function said(element) {
  const [a = '', b = '', c = ''] = [...element.children].map(said);
  switch (element.localName) {
    case 'mfrac': return '(' + a + ')/(' + b + ')';
    case 'msup': case 'mover': return a + '^' + b;
    case 'msub': case 'munder': return a + '_' + b;
    case 'msubsup': case 'munderover': return a + '_' + b + '^' + c;
    case 'msqrt': return '√(' + [...element.children].map(said).join(' ') + ')';
    case 'mtr': return [...element.children].map(said).join(', ');
    case 'mtable': return [...element.children].map(said).join('; ');
    case 'mphantom': return '';
  }
  return element.children.length === 0 ? element.textContent : [...element.children].map(said).join(' ');
}
function asPicture(formula) {
  const picture = document.createElement('span');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', said(formula).replace(/\\s+/g, ' ').trim());
  formula.replaceWith(picture);
  picture.append(formula);
  for (let kept = formula.querySelector('mi, mn, mtext'); kept && kept !== formula; kept = kept.parentElement) {
    for (const other of kept.parentElement.children) {
      if (other !== kept) other.setAttribute('aria-hidden', 'true');
    }
  }
}`;
