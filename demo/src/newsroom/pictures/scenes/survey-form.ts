import { at, circle, ellipse, ink, path, polygon, rect, shaded, stroke, times, turned } from '../draw.ts'

/** A form with boxes to tick and a pencil. */
export const surveyForm = () =>
  shaded(
    [
      [0, '#2f5088'],
      [1, '#1b2f5c'],
    ],
    (fill) => rect(0, 0, 1600, 900, fill),
  ) +
  times(24, (i) => rect(0, i * 38, 1600, 2, ink.night, 0, 'opacity="0.12"')) +
  turned(470, 80, 4, rect(14, 18, 640, 830, ink.night, 12, 'opacity="0.35"') + rect(0, 0, 640, 830, ink.cream, 10)) +
  turned(
    440,
    70,
    -4,
    rect(14, 18, 640, 830, ink.night, 12, 'opacity="0.3"') +
      rect(0, 0, 640, 830, ink.white, 10) +
      rect(0, 0, 640, 92, '#284478', 10) +
      rect(0, 70, 640, 22, '#284478') +
      rect(44, 34, 250, 20, ink.white, 10) +
      circle(580, 46, 24, ink.amber) +
      times(4, (q) =>
        at(
          44,
          130 + q * 168,
          rect(0, 0, [420, 360, 450, 390][q], 16, '#3d4a6b', 8) +
            rect(0, 28, [250, 300, 200, 280][q], 12, '#b7bfcc', 6) +
            times(
              5,
              (i) =>
                rect(
                  i * 112,
                  66,
                  52,
                  52,
                  ink.white,
                  12,
                  `stroke="${i === [3, 1, 2, -1][q] ? ink.coral : '#54759f'}" stroke-width="5"`,
                ) +
                rect(i * 112 + 6, 130, 40, 9, '#b7bfcc', 4) +
                (i === [3, 1, 2, -1][q] ? stroke(`M${i * 112 + 8} 88 l16 20 l34 -46`, ink.coral, 10) : ''),
            ),
        ),
      ),
  ) +
  // pencil
  turned(
    1010,
    690,
    -42,
    rect(18, 14, 470, 44, ink.night, 8, 'opacity="0.25"') +
      polygon(
        [
          [-70, 22],
          [0, 0],
          [0, 44],
        ],
        '#ecd0a0',
      ) +
      polygon(
        [
          [-70, 22],
          [-44, 14],
          [-44, 30],
        ],
        ink.night,
      ) +
      rect(0, 0, 380, 15, '#f7c463') +
      rect(0, 15, 380, 15, ink.amber) +
      rect(0, 30, 380, 14, '#d9932c') +
      rect(380, 0, 34, 44, ink.mist) +
      rect(414, 0, 46, 44, ink.coral, 10),
  ) +
  // cup
  circle(1330, 250, 190, ink.night, 'opacity="0.18"') +
  circle(1316, 238, 184, ink.cream) +
  circle(1316, 238, 150, '#f3ddb8') +
  stroke('M1420 350 Q1520 420 1500 330', ink.coral, 26) +
  circle(1316, 238, 116, ink.coral) +
  circle(1316, 238, 98, '#5a3527') +
  ellipse(1290, 214, 44, 26, '#8a5a3f', 'opacity="0.8"') +
  // envelope and leaf
  turned(
    60,
    500,
    -12,
    rect(10, 14, 330, 220, ink.night, 8, 'opacity="0.3"') +
      rect(0, 0, 330, 220, '#f0d9b0', 8) +
      polygon(
        [
          [0, 6],
          [165, 130],
          [330, 6],
        ],
        '#dcbf8e',
      ) +
      stroke('M0 6 L165 130 L330 6', '#c7a673', 3) +
      circle(165, 122, 24, ink.coral),
  ) +
  turned(
    150,
    190,
    24,
    path('M-90 0 Q-30 -66 90 0 Q-30 66 -90 0 Z', '#d98236') +
      stroke('M-120 0 H70 M-40 0 L-10 -26 M-40 0 L-10 26 M0 0 L28 -20 M0 0 L28 20', ink.rust, 4),
  )
