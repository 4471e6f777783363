import { Transformer } from '@napi-rs/image';

const WIDTH = 1280;
const HEIGHT = 720;
/** Above it is the room, below it the floor. */
const HORIZON = 300;

/** What a demo picture shows. */
export type Scene = 'hall' | 'stage' | 'road' | 'tubes' | 'crowd';

/** A picture for the demo, painted here: no photographs of anybody, no rights of others. JPEG of 1280 × 720. */
export async function paint(scene: Scene): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${SCENES[scene]()}</svg>`;
  return Transformer.fromSvg(svg).jpeg(86);
}

const gradient = (id: string, ...stops: readonly (readonly [number, string])[]) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`)
    .join('')}</linearGradient>`;
const glow = (id: string, color: string) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity=".95"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;
const all = (fill: string) => `<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/>`;
const times = (count: number, draw: (n: number) => string) => Array.from({ length: count }, (_, n) => draw(n)).join('');

/** The same row of numbers from 0 to 1 for the same seed (mulberry32): the demo looks alike everywhere. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Somebody from behind, standing on `y`. */
const person = (x: number, y: number, size: number, color: string) =>
  `<g fill="${color}"><circle cx="${x}" cy="${y - size * 1.45}" r="${size * 0.36}"/><path d="M${x - size * 0.75} ${y}q${size * 0.1}-${size} ${size * 0.75}-${size}t${size * 0.75} ${size}z"/></g>`;

function hall(): string {
  const random = numbers(7);
  const hues = ['#39c6ff', '#7c5cff', '#ff5ca8', '#3dffb0', '#ffb13d'];
  const row = (n: number) => {
    const depth = ((n + 1) / 7) ** 2;
    const y = HORIZON + 20 + depth * 430;
    const size = 26 + depth * 150;
    return times(Math.ceil(WIDTH / (size * 1.5)) + 1, (seat) => {
      const x = (seat - 0.3) * size * 1.5 + (n % 2) * size * 0.75;
      const color = hues[Math.floor(random() * hues.length)] ?? '#39c6ff';
      return (
        `<ellipse cx="${x + size / 2}" cy="${y}" rx="${size * 1.1}" ry="${size * 0.8}" fill="${color}" opacity=".1"/>` +
        `<rect x="${x}" y="${y - size * 0.62}" width="${size}" height="${size * 0.6}" rx="${size * 0.05}" fill="#070912"/>` +
        `<rect x="${x + size * 0.05}" y="${y - size * 0.57}" width="${size * 0.9}" height="${size * 0.5}" fill="${color}" opacity="${0.55 + random() * 0.4}"/>` +
        (random() < 0.75 ? person(x + size / 2, y + size * 0.75, size * 0.5, '#05060d') : '')
      );
    });
  };
  return (
    `<defs>${gradient('a', [0, '#141033'], [0.45, '#33205f'], [1, '#05060d'])}${glow('g', '#8f6bff')}</defs>${all('url(#a)')}` +
    times(
      9,
      (n) => `<rect x="${n * 160 - 20}" y="0" width="6" height="${130 + (n % 3) * 26}" fill="#fff" opacity=".16"/>`,
    ) +
    times(
      5,
      (n) => `<ellipse cx="${140 + n * 250}" cy="${60 + (n % 2) * 30}" rx="240" ry="90" fill="url(#g)" opacity=".5"/>`,
    ) +
    times(7, row)
  );
}

function stage(): string {
  const beam = (n: number) => {
    const x = 90 + n * 122;
    const lean = (n - 4.5) * 62;
    return `<path d="M${x} 0l${lean - 70} 560h150z" fill="${n % 2 ? '#ff7a2f' : '#ff3d7f'}" opacity=".2"/>`;
  };
  const random = numbers(21);
  return (
    `<defs>${gradient('a', [0, '#1a0a1f'], [0.6, '#5a1430'], [1, '#0a0508'])}${glow('g', '#ffd9a0')}${gradient('s', [0, '#ffe2b8'], [1, '#ff7a2f'])}</defs>${all('url(#a)')}` +
    times(10, beam) +
    `<ellipse cx="640" cy="330" rx="620" ry="260" fill="url(#g)" opacity=".55"/>` +
    `<rect x="395" y="150" width="490" height="245" rx="8" fill="#160a12"/><rect x="409" y="164" width="462" height="217" fill="url(#s)"/>` +
    `<path d="M560 225h160l-14 62q-6 42-66 48q-60-6-66-48zM616 335h48v22h34v12h-116v-12h34z" fill="#7a1f14" opacity=".85"/>` +
    times(2, (n) => times(5, (seat) => person(250 + n * 560 + seat * 56, 452, 30, '#12060b'))) +
    `<path d="M0 450h1280v16H0z" fill="#0d060a"/>` +
    times(70, () => {
      const depth = random();
      return person(random() * WIDTH, 560 + depth * 190, 34 + depth * 44, depth > 0.5 ? '#070305' : '#12070c');
    })
  );
}

function road(): string {
  return (
    `<defs>${gradient('a', [0, '#0b1040'], [0.55, '#7b2a8f'], [1, '#ff7a59'])}${gradient('s', [0, '#ffe27a'], [1, '#ff3d7f'])}${gradient('r', [0, '#2a1452'], [1, '#07051c'])}</defs>${all('url(#a)')}` +
    times(
      60,
      (n) =>
        `<circle cx="${(n * 211) % WIDTH}" cy="${(n * 97) % 230}" r="${1 + (n % 3) * 0.6}" fill="#fff" opacity="${0.3 + (n % 5) * 0.12}"/>`,
    ) +
    `<circle cx="640" cy="330" r="170" fill="url(#s)"/>` +
    times(6, (n) => `<rect x="440" y="${342 + n * 24}" width="400" height="${3 + n * 2}" fill="#8f2f86"/>`) +
    `<path d="M0 430l140-120 90 70 130-130 120 150 80-60 90 90 120-110 110 120 130-160 120 120 150-110v140z" fill="#1b0f45"/>` +
    `<path d="M0 430h1280v290H0z" fill="url(#r)"/>` +
    times(
      9,
      (n) => `<path d="M0 ${436 + n * n * 3.6}h1280" stroke="#39c6ff" stroke-width="${1 + n * 0.3}" opacity=".5"/>`,
    ) +
    times(
      21,
      (n) =>
        `<path d="M${640 + (n - 10) * 26} 430L${640 + (n - 10) * 260} 720" stroke="#39c6ff" stroke-width="1.6" opacity=".42"/>`,
    ) +
    `<path d="M610 430h60l330 290H280z" fill="#0a0722" opacity=".92"/>` +
    times(
      7,
      (n) =>
        `<path d="M${638 - n * 2} ${440 + n * n * 5.6}h${4 + n * 4}l${n} ${8 + n * 5}h-${4 + n * 6}z" fill="#ffd23d"/>`,
    ) +
    `<g transform="translate(640 610)"><path d="M-120 40q0-46 34-52l26-34q6-8 16-8h88q10 0 16 8l26 34q34 6 34 52v22h-240z" fill="#ff3d7f"/><path d="M-60-16l20-24h80l20 24z" fill="#1b0f45"/><path d="M-112 26h46v14h-46zM66 26h46v14H66z" fill="#ffe27a"/><path d="M-104 62h40v18h-40zM64 62h40v18H64z" fill="#07051c"/></g>`
  );
}

function tubes(): string {
  const random = numbers(3);
  const colors = ['#57ffb0', '#ffcf57', '#57c7ff', '#ff6f91', '#c39bff'];
  const tube = (n: number) => {
    const [column, line] = [n % 5, Math.floor(n / 5)];
    const [x, y] = [70 + column * 236, 40 + line * 226];
    const color = colors[(n * 3 + line) % colors.length] ?? '#57ffb0';
    const pixels = times(48, (cell) =>
      random() < 0.36
        ? `<rect x="${x + 26 + (cell % 8) * 17}" y="${y + 30 + Math.floor(cell / 8) * 16}" width="15" height="14" fill="${color}"/>`
        : '',
    );
    return `<g><rect x="${x}" y="${y}" width="200" height="182" rx="22" fill="#2a2620"/><rect x="${x + 14}" y="${y + 16}" width="160" height="126" rx="26" fill="#0c1210"/>${pixels}<rect x="${x + 14}" y="${y + 16}" width="160" height="126" rx="26" fill="${color}" opacity=".16"/><circle cx="${x + 187}" cy="${y + 60}" r="6" fill="#8a8172"/><circle cx="${x + 187}" cy="${y + 84}" r="6" fill="#8a8172"/><rect x="${x + 60}" y="${y + 154}" width="80" height="8" rx="4" fill="#171410"/></g>`;
  };
  return `<defs>${gradient('a', [0, '#3a2a1c'], [1, '#120c08'])}</defs>${all('url(#a)')}${times(15, tube)}`;
}

function crowd(): string {
  const random = numbers(11);
  return (
    `<defs>${gradient('a', [0, '#04222e'], [0.6, '#0d6e7a'], [1, '#021014'])}${glow('g', '#c9fff2')}</defs>${all('url(#a)')}` +
    times(7, (n) => `<path d="M${n * 210} 0l${60 - n * 20} 620h-${150 - n * 8}z" fill="#9dffe9" opacity=".13"/>`) +
    `<ellipse cx="640" cy="300" rx="560" ry="210" fill="url(#g)" opacity=".6"/>` +
    times(
      90,
      () =>
        `<rect x="${random() * WIDTH}" y="${random() * 430}" width="${5 + random() * 7}" height="${9 + random() * 9}" fill="${random() < 0.5 ? '#ffb13d' : '#ff5ca8'}" transform="rotate(${random() * 60 - 30})"/>`,
    ) +
    times(64, (n) => {
      const depth = n / 64;
      const [x, size] = [random() * WIDTH, 30 + depth * 60];
      const y = 440 + depth * 330;
      const arms = `<path d="M${x - size * 0.5} ${y - size * 0.6}l-${size * 0.4}-${size * 1.5}M${x + size * 0.5} ${y - size * 0.6}l${size * 0.4}-${size * 1.5}" stroke="#02141a" stroke-width="${size * 0.24}" stroke-linecap="round"/>`;
      return person(x, y, size, '#02141a') + (random() < 0.6 ? arms : '');
    })
  );
}

const SCENES: Readonly<Record<Scene, () => string>> = { hall, stage, road, tubes, crowd };
