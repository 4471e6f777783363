import './page.css';
import { packStates, unpackStates } from '@ringside/booking-core';
import { loadBookingTexts, loadWebTexts, startTexts, TextsProvider } from '@ringside/client/texts';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { SeatCanvas } from '../../libs/client/seat-map/src/canvas/seat-canvas';
import { SeatList } from '../../libs/client/seat-map/src/list/seat-list';
import { MapModel } from '../../libs/client/seat-map/src/map-model';
import { Blit, ButtonSeats, COLORS, handles, SvgSeats } from './baselines.mjs';
import { hallOf, statesOf } from './halls.mjs';

const root = createRoot(document.getElementById('root'));
const loadTexts = async (language) => ({ ...(await loadWebTexts(language)), ...(await loadBookingTexts(language)) });
const texts = await startTexts(loadTexts, 'en');
const ignore = () => {};
const view = { current: null };
const STATES = ['free', 'held', 'taken', 'notForSale'];
let model;
let shownStates;

const PAGES = {
  svg: (drawing, states) => h(SvgSeats, { drawing, states }),
  buttons: (drawing, states) => h(ButtonSeats, { drawing, states }),
  blit: () => h(Blit),
  map: (drawing, states) => {
    model = new MapModel(drawing);
    shownStates = states;
    model.show({ states }, 'all');
    handles.change = (seatNo, code) => {
      states[seatNo] = code;
      model.show({ states }, [seatNo]);
    };
    const place = { x: 0, y: 0 };
    handles.pan = (x, y) => {
      const { clientWidth, clientHeight } = document.querySelector('canvas');
      view.current.panBy({ x: (x - place.x) / clientWidth, y: (y - place.y) / clientHeight });
      Object.assign(place, { x, y });
    };
    const list = { model, onPress: ignore, onFocusSeat: ignore, onSection: ignore };
    return h(
      TextsProvider,
      { start: texts, load: loadTexts },
      h(MemoryRouter, null, h(SeatCanvas, { model, view }), h(SeatList, list)),
    );
  },
};

/** Frames that somebody still waits for: a picture is whole once there are none. */
const frames = new Set();
const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
window.requestAnimationFrame = (callback) => {
  const id = request((now) => {
    frames.delete(id);
    callback(now);
  });
  frames.add(id);
  return id;
};
window.cancelAnimationFrame = (id) => {
  frames.delete(id);
  cancel(id);
};

/** Resolves when a frame that begins from now on has been laid out and painted. */
const painted = () =>
  new Promise((resolve) =>
    request(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    }),
  );

async function whole() {
  let at = await painted();
  while (frames.size > 0) at = await painted();
  return at;
}

const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});
const longest = async () => {
  await new Promise((resolve) => setTimeout(resolve, 100)); // entries come a moment later
  return Math.max(0, ...tasks.splice(0));
};

window.bench = {
  /** Shows a hall; answers the milliseconds to the first frame and to the whole picture. */
  async mount(kind, count) {
    const drawing = hallOf(count);
    const states = statesOf(count);
    await painted();
    tasks.length = 0;
    const from = performance.now();
    root.render(PAGES[kind](drawing, states));
    const first = (await painted()) - from;
    const all = (await whole()) - from;
    return { first, whole: all, longest: await longest() };
  },

  /** Changes seats one after the other, each with a frame of its own. */
  async change(count, times) {
    for (let turn = 0; turn < times; turn++) {
      handles.change((turn * 7919) % count, 1 + (turn % 3));
      await painted();
    }
    await whole();
  },

  /** Comes so close that a seat is as large as in the drawing, and waits until all is drawn. */
  async approach() {
    for (let turn = 0; view.current && turn < 20; turn++) view.current.zoomBy(1.3);
    handles.pan(300, 300);
    await whole();
    tasks.length = 0;
  },

  /** Moves the view by some pixels a frame, there and back. Answers the milliseconds that scripts took in each frame. */
  async pan(turns) {
    const spent = [];
    for (let turn = 0; turn < turns; turn++) {
      const way = turn < turns / 2 ? turn : turns - turn;
      await new Promise((resolve) => {
        request(() => {
          const from = performance.now();
          handles.pan(300 + way * 6, 300 + way * 3);
          spent.push(performance.now() - from);
          resolve();
        });
      });
    }
    await whole();
    return { spent, longest: await longest() };
  },

  /** Zooms in and out again in small steps. */
  async zoom(turns) {
    for (let turn = 0; turn < turns; turn++) {
      view.current.zoomBy(turn < turns / 2 ? 1.08 : 1 / 1.08);
      await painted();
    }
    await whole();
    return { longest: await longest() };
  },

  /** The states of a hall as the server answers them, and as a JSON list. */
  encode(count) {
    const states = statesOf(count);
    const uuid = '0199f3a2-7c1e-7d40-9c55-0f6a52b3c001';
    const picture = { epoch: uuid, layout: uuid, pos: [73_114, 73_114, 0], count };
    const packed = JSON.stringify({ ...picture, states: packStates(states) });
    const json = JSON.stringify({ ...picture, seats: Array.from(states, (code, id) => ({ id, state: STATES[code] })) });
    return { packed, json };
  },

  /** Decodes both, each as often as makes a round measurable; answers the times and whether both say the same. */
  decode(packed, json, count) {
    const timed = (act, turns) => {
      const from = performance.now();
      for (let turn = 0; turn < turns; turn++) act();
      return (performance.now() - from) / turns;
    };
    const ofPacked = () => unpackStates(JSON.parse(packed).states, count);
    const ofJson = () => {
      const states = new Uint8Array(count);
      for (const { id, state } of JSON.parse(json).seats) states[id] = STATES.indexOf(state);
      return states;
    };
    const [one, other] = [ofPacked(), ofJson()];
    timed(ofPacked, 100);
    const rounds = Array.from({ length: 11 }, () => ({ packed: timed(ofPacked, 100), json: timed(ofJson, 5) }));
    return {
      packedMs: rounds.map((round) => round.packed),
      jsonMs: rounds.map((round) => round.json),
      isSame: one.length === other.length && one.every((code, seatNo) => code === other[seatNo]),
    };
  },

  /** Of every seat its state and what the map shows it as. */
  said: () => Array.from(shownStates, (code, seatNo) => [code, model.lookAt(seatNo)]),

  /** The colour in the middle of the first seat that looks so, as it is on the canvas, and as it should be. */
  async colorOfFirst(look) {
    const seatNo = shownStates.indexOf(STATES.indexOf(look));
    view.current.showSeat(seatNo);
    await whole();
    const canvas = document.querySelector('canvas');
    const { x, y } = view.current.placeOf(seatNo);
    const pixel = (context, at) => [...context.getImageData(...at, 1, 1).data].slice(0, 3).join(' ');
    const probe = new OffscreenCanvas(1, 1).getContext('2d');
    probe.fillStyle = COLORS[STATES.indexOf(look)];
    probe.fillRect(0, 0, 1, 1);
    const at = [Math.round(x * devicePixelRatio) - 4, Math.round(y * devicePixelRatio) - 2];
    const found = pixel(canvas.getContext('2d'), at);
    const wanted = pixel(probe, [0, 0]);
    return { found, wanted, isRight: found === wanted };
  },
};
window.isReady = true;
