/**
 * Many who look at one map, in a process of their own: raw sockets that speak as much Socket.IO as it takes. Tells its parent
 * when all of them watch, and whenever it is asked how much they have received, and what all of them heard last.
 */
import { WebSocket } from 'ws';

const [address, count, topic, origin] = process.argv.slice(2);
const AT_ONCE = 50;
const seen = { frames: 0, bytes: 0 };
const lasts = [];

function view(viewer) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address}/socket.io/?EIO=4&transport=websocket`, { headers: { origin } });
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('0')) socket.send('40');
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['live:watch', { topic }])}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('430')) resolve(text.includes('"ok":true') ? undefined : reject(new Error(text)));
      else if (text.startsWith('42["seat:')) {
        seen.frames += 1;
        seen.bytes += text.length;
        lasts[viewer] = text;
      }
    });
  });
}

for (let open = 0; open < Number(count); open += AT_ONCE) {
  const some = Math.min(AT_ONCE, Number(count) - open);
  await Promise.all(Array.from({ length: some }, (_, index) => view(open + index)));
}
process.on('message', () => process.send({ ...seen, last: new Set(lasts).size === 1 ? lasts[0] : '' }));
process.send('watching');
