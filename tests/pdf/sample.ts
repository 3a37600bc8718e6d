import temml from 'temml';

const formula = (tex: string, displayMode = false) =>
  temml.renderToString(tex, { displayMode, throwOnError: true, wrap: displayMode ? '=' : 'tex' });

/** One worked step as solutions show it: symbol = rule = numbers put in = result. */
const step = (title: string, tex: string) => `<div class="step"><h3>${title}</h3>${formula(tex, true)}</div>`;

const worked = [
  step(
    'Net sums of the hidden layer',
    String.raw`z^{(1)} = W^{(1)} x + b^{(1)} = \begin{bmatrix} 0.3 & -0.5 & 0.2 \\ -0.1 & 0.4 & 0.7 \\ 0.6 & 0.1 & -0.3 \end{bmatrix} \begin{bmatrix} 0.5 \\ -1.5 \\ 2 \end{bmatrix} + \begin{bmatrix} 0.1 \\ 0 \\ -0.2 \end{bmatrix}`,
  ),
  step(
    'Numbers put in',
    String.raw`z^{(1)} = \begin{bmatrix} 0.3\cdot0.5+(-0.5)\cdot(-1.5)+0.2\cdot2+0.1 \\ -0.1\cdot0.5+0.4\cdot(-1.5)+0.7\cdot2+0 \\ 0.6\cdot0.5+0.1\cdot(-1.5)+(-0.3)\cdot2-0.2 \end{bmatrix} = \begin{bmatrix} 1.4000 \\ 0.7500 \\ -0.6500 \end{bmatrix}`,
  ),
  step(
    'Output delta',
    String.raw`\begin{aligned} \delta^{(2)} &= \left(a^{(2)} - t\right) \odot f'\!\left(z^{(2)}\right) \\ &= (0.7311 - 1)\cdot 0.7311\cdot(1-0.7311) \\ &= -0.0529 \end{aligned}`,
  ),
  step(
    'Gradient',
    String.raw`\frac{\partial L}{\partial W^{(2)}_{12}} = \delta^{(2)}_1\, a^{(1)}_2 = \sum_{i=1}^{n} \prod_{k} \sqrt{\frac{x_i^2}{1 + e^{-z_k}}} \ge \eta \cdot \left\lceil \frac{\sigma(z)}{2} \right\rceil \ne \mathbf{w}^\top \boldsymbol{\delta} \times \mathbb{R} \times \mathcal{L}`,
  ),
  step(
    'Jacobian',
    String.raw`J = \begin{bmatrix} \frac{\partial p_1}{\partial z_1} & \cdots & \frac{\partial p_1}{\partial z_3} \\ \vdots & \ddots & \vdots \\ \frac{\partial p_3}{\partial z_1} & \cdots & \frac{\partial p_3}{\partial z_3} \end{bmatrix} \in \mathbb{R}^{3\times 3}, \qquad f(z) = \begin{cases} z & z \ge 0 \\ \alpha z & z < 0 \end{cases}, \qquad \left(\begin{matrix} 1 \\ 2 \\ 3 \\ 4 \\ 5 \end{matrix}\right)`,
  ),
].join('\n');

/** Two to three pages of what sheets and solutions contain: headings, text, a table, inline and displayed formulas. */
export function sampleBody(code = 'K7QX-2M4P', repeats = 3): string {
  const question = (number: number) => `<section>
<h2>Question ${number}</h2>
<p>A network with weights ${formula('W^{(1)}')} and ${formula('W^{(2)}')} learns with rate ${formula(String.raw`\eta = 0.5`)}.
Compute ${formula(String.raw`\delta^{(2)}_1`)}, <em>then</em> the new weights ${formula(String.raw`W'^{(2)} \leftarrow W^{(2)} - \eta \frac{\partial L}{\partial W^{(2)}}`)}.</p>
<table><thead><tr><th>slot</th><th>value</th></tr></thead>
<tbody><tr><td>${formula('z_1')}</td><td>1.4000</td></tr><tr><td>${formula('a_1')}</td><td>−0.8022</td></tr></tbody></table>
${worked}
</section>`;
  const questions = Array.from({ length: repeats }, (_, i) => question(i + 1)).join('\n');
  return `<h1>Backpropagation, variant ${code}</h1>\n${questions}`;
}
