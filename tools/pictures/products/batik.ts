import { batikField, canting } from '../kit/batik-field.ts';
import type { Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { lying } from '../kit/light.ts';
import { flatLay, tabletop } from '../kit/scene.ts';
import { circle, group, n, path, place, range, rect } from '../kit/shapes.ts';

export const kain: Paint = (b) => {
  const field = batikField(b, '#23304f', '#f3e2bd', ['#a8632c', '#7a1730'], 0.92);
  const border = b.pattern(
    96,
    132,
    `<rect width="96" height="132" fill="#7a1730"/><path d="M4 128L48 14L92 128Z" fill="#c98a3a" stroke="#f3e2bd" stroke-width="4"/><path d="M26 128L48 66L70 128Z" fill="#23304f" stroke="#f3e2bd" stroke-width="3.4"/><circle cx="0" cy="30" r="9" fill="#f3e2bd"/><circle cx="96" cy="30" r="9" fill="#f3e2bd"/><circle cx="48" cy="104" r="5" fill="#f3e2bd"/>`,
    'translate(-380 302)',
  );
  const [w, h] = [760, 868];
  const sheet = `M${-w / 2} ${-h / 2}H${w / 2}V${h / 2 - 22}Q${w / 2} ${h / 2} ${w / 2 - 22} ${h / 2}H${-w / 2 + 22}Q${-w / 2} ${h / 2} ${-w / 2} ${h / 2 - 22}Z`;
  const folds = range(4).map((i) => {
    const d = (4 - i) * 15;
    return path(sheet, {
      transform: `translate(${n(d * 0.5)} ${d})`,
      fill: i % 2 ? '#7a1730' : '#1b2540',
      stroke: '#f3e2bd',
      'stroke-width': 1.6,
      'stroke-opacity': 0.5,
    });
  });
  const corner = 'M0 0L-270 0L0 -250Z';
  const folded = group(
    {},
    lying(b, `M${-w / 2} ${-h / 2}h${w + 26}v${h + 64}h${-w - 10}Z`, 34),
    ...folds,
    path(sheet, { fill: field }),
    rect(-w / 2, h / 2 - 132, w, 110, { fill: border }),
    rect(-w / 2, h / 2 - 22, w, 12, { fill: '#f3e2bd', opacity: 0.8 }),
    rect(-w / 2, h / 2 - 146, w, 9, { fill: '#f3e2bd' }),
    rect(-w / 2, -60, w, 90, {
      fill: b.linear(
        [
          [0, '#000', 0],
          [0.46, '#000', 0.3],
          [0.5, '#fff2d0', 0.3],
          [1, '#fff2d0', 0],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path(sheet, {
      fill: b.linear(
        [
          [0, '#fff2d0', 0.24],
          [0.5, '#fff2d0', 0],
          [1, '#000', 0.32],
        ],
        [0, 0, 1, 0.8],
      ),
    }),
    place(
      w / 2,
      h / 2 - 4,
      group(
        {},
        path(corner, { fill: '#dcae88' }),
        path(corner, { fill: ink.shadow, opacity: 0.35, filter: b.blur(14), transform: 'translate(-18 -14)' }),
        path('M-270 0L0 -250L-196 -176Z', {
          fill: b.linear(
            [
              [0, '#d8c7a8'],
              [1, '#8f7b64'],
            ],
            [0, 0, 1, 1],
          ),
        }),
      ),
    ),
  );
  return flatLay(b, '#dcae88', true, place(650, 590, folded, 8, 1.06), place(240, 1090, canting(b), -28, 1.15));
};

export const kemeja: Paint = (b) => {
  const field = batikField(b, '#5a1626', '#f0d9a6', ['#1f2a45', '#b9772c'], 0.74);
  const left = batikField(b, '#5a1626', '#f0d9a6', ['#1f2a45', '#b9772c'], 0.74, 24);
  const right = batikField(b, '#5a1626', '#f0d9a6', ['#1f2a45', '#b9772c'], 0.74, -24);
  const torso =
    'M470 214L378 268C372 520 366 800 362 1120Q640 1160 918 1120C914 800 908 520 902 268L810 214Q640 300 470 214Z';
  const sleeve = 'M378 268C300 300 236 420 176 596L352 664L374 560Z';
  const sleeveR = 'M902 268C980 300 1044 420 1104 596L928 664L906 560Z';
  const folds =
    'M420 640C430 820 410 960 420 1110M560 560C540 760 560 940 548 1130M760 560C780 760 750 960 770 1124M868 620C850 820 876 960 862 1110';
  const whole = `${torso}${sleeve}${sleeveR}`;
  return tabletop(
    b,
    { wall: '#d9b48e', table: '#8f5c38', horizon: 0.965, frond: true },
    path('M640 70C640 26 694 26 694 62C694 92 640 96 640 150', { fill: 'none', stroke: '#8a8478', 'stroke-width': 11 }),
    path(whole, { fill: ink.shadow, opacity: 0.45, filter: b.blur(24), transform: 'translate(34 30)' }),
    path('M430 262Q640 120 850 262Q640 190 430 262Z', {
      fill: b.linear([
        [0, '#6b4322'],
        [0.4, '#d8a76c'],
        [1, '#5f3a1e'],
      ]),
    }),
    path('M520 226Q640 300 760 226L640 330Z', { fill: '#3a0f1a' }),
    path(sleeve, { fill: left }),
    path(sleeve, {
      fill: b.linear(
        [
          [0, '#fff2d0', 0.2],
          [0.6, '#000', 0],
          [1, '#000', 0.5],
        ],
        [0, 0.2, 1, 0.6],
      ),
    }),
    path(sleeveR, { fill: right }),
    path(sleeveR, {
      fill: b.linear([
        [0, '#000', 0.45],
        [0.5, '#000', 0.1],
        [1, '#000', 0.3],
      ]),
    }),
    path('M176 596L352 664M1104 596L928 664', {
      stroke: '#f0d9a6',
      'stroke-width': 7,
      opacity: 0.6,
      'stroke-dasharray': '12 8',
    }),
    path(torso, { fill: field }),
    path(torso, {
      fill: b.linear([
        [0, '#000', 0.45],
        [0.12, '#000', 0.05],
        [0.28, '#fff2d0', 0.24],
        [0.48, '#fff2d0', 0],
        [0.8, '#000', 0.18],
        [1, '#000', 0.55],
      ]),
    }),
    path(folds, { fill: 'none', stroke: '#1a0508', 'stroke-width': 26, opacity: 0.34, filter: b.blur(12) }),
    path('M612 318H668V1140H612Z', { fill: darker('#5a1626', 0.15), opacity: 0.55 }),
    path('M612 318V1138M668 318V1138', {
      stroke: '#f0d9a6',
      'stroke-width': 2.6,
      opacity: 0.5,
      'stroke-dasharray': '11 8',
    }),
    ...range(6).map(
      (i) =>
        circle(640, 400 + i * 128, 14, {
          fill: b.radial(
            [
              [0, '#fff8e6'],
              [0.6, '#e0c999'],
              [1, '#8a6a3c'],
            ],
            [0.35, 0.3, 0.8],
          ),
        }) +
        circle(637, 398 + i * 128, 2.4, { fill: '#5a3a1c' }) +
        circle(643, 402 + i * 128, 2.4, { fill: '#5a3a1c' }),
    ),
    path('M470 214C500 200 520 190 540 186L640 316L560 420L452 268Z', {
      fill: b.linear(
        [
          [0, lighter('#5a1626', 0.12)],
          [1, '#3f0e1a'],
        ],
        [0, 0, 1, 1],
      ),
    }),
    path('M810 214C780 200 760 190 740 186L640 316L720 420L828 268Z', {
      fill: b.linear([
        [0, '#4a1220'],
        [1, '#2f0a14'],
      ]),
    }),
    path(
      'M470 214C500 200 520 190 540 186L640 316L560 420L452 268ZM810 214C780 200 760 190 740 186L640 316L720 420L828 268Z',
      { fill: 'none', stroke: '#f0d9a6', 'stroke-width': 3, opacity: 0.55 },
    ),
    path('M712 560H860V700Q786 740 712 700Z', { fill: field }),
    path('M712 560H860V700Q786 740 712 700Z', { fill: 'none', stroke: '#f0d9a6', 'stroke-width': 3.4, opacity: 0.7 }),
  );
};
