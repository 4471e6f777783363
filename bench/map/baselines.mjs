import { createElement as h, memo, useLayoutEffect, useState } from 'react';

/** What each baseline is told from outside: another state of a seat, another place of the view. */
export const handles = { change: (_seatNo, _code) => {}, pan: (_x, _y) => {} };

export const COLORS = ['#12895a', '#d12f4c', '#d12f4c', '#7b879c'];
const VIEW = { width: 1100, height: 620 };

/** Seats as most apps draw them, at their best: each a memoised React component of its own, one state for all. */
function useCodes(states) {
  const [codes, setCodes] = useState(() => [...states]);
  useLayoutEffect(() => {
    handles.change = (seatNo, code) => setCodes((before) => before.with(seatNo, code));
  }, []);
  return codes;
}

const seatsOf = ({ rows }) =>
  rows.flatMap((row) =>
    row.seats.map((label, at) => ({ no: row.first + at, name: `${row.name}-${label}`, x: row.x[at], y: row.y[at] })),
  );

const Circle = memo(({ x, y, name, code }) =>
  h('circle', { cx: x, cy: y, r: 11, fill: COLORS[code], 'aria-label': name, role: 'button', tabIndex: -1 }),
);

/** One SVG node a seat. */
export function SvgSeats({ drawing, states }) {
  const codes = useCodes(states);
  const [seats] = useState(() => seatsOf(drawing));
  const [box, setBox] = useState({ x: 0, y: 0, ...drawing });
  useLayoutEffect(() => {
    handles.pan = (x, y) => setBox({ x, y, ...VIEW });
  }, []);
  return h(
    'svg',
    { ...VIEW, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}` },
    seats.map(({ no, ...seat }) => h(Circle, { key: no, ...seat, code: codes[no] })),
  );
}

const Button = memo(({ x, y, name, code }) =>
  h('button', {
    type: 'button',
    tabIndex: -1,
    'aria-label': name,
    style: {
      position: 'absolute',
      left: x - 11,
      top: y - 11,
      width: 22,
      height: 22,
      borderRadius: 11,
      background: COLORS[code],
    },
  }),
);

/** One button a seat. */
export function ButtonSeats({ drawing, states }) {
  const codes = useCodes(states);
  const [seats] = useState(() => seatsOf(drawing));
  const scale = Math.min(VIEW.width / drawing.width, VIEW.height / drawing.height);
  const [transform, setTransform] = useState(`scale(${scale})`);
  useLayoutEffect(() => {
    handles.pan = (x, y) => setTransform(`translate(${-x}px, ${-y}px)`);
  }, []);
  return h(
    'div',
    { style: { ...VIEW, overflow: 'hidden', position: 'relative' } },
    h(
      'div',
      { style: { position: 'absolute', transformOrigin: '0 0', transform } },
      seats.map(({ no, ...seat }) => h(Button, { key: no, ...seat, code: codes[no] })),
    ),
  );
}

/** The least that a moving picture costs: one cached bitmap, copied to the screen at another place in each frame. */
export function Blit() {
  const [canvas, setCanvas] = useState(null);
  useLayoutEffect(() => {
    if (!canvas) return;
    canvas.width = Math.round(VIEW.width * devicePixelRatio);
    canvas.height = Math.round(VIEW.height * devicePixelRatio);
    const picture = new OffscreenCanvas(canvas.width * 2, canvas.height * 2);
    const pen = picture.getContext('2d');
    for (let at = 0; at < 3000; at++) {
      pen.fillStyle = COLORS[at % 4];
      pen.fillRect((at * 37) % picture.width, (at * 91) % picture.height, 22, 22);
    }
    const bitmap = picture.transferToImageBitmap();
    const context = canvas.getContext('2d');
    handles.pan = (x, y) => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(bitmap, -(x % VIEW.width), -(y % VIEW.height));
    };
    handles.pan(0, 0);
  }, [canvas]);
  return h('canvas', { ref: setCanvas, style: VIEW });
}
