/** What a plain server does: one Socket.IO frame for each change, to everybody in the room. Told by its parent what changed. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) =>
  socket.on('live:watch', (_topic, answer) => answer({ ok: socket.join('seats') ?? true })),
);
process.on('message', (changes) => changes.forEach((change) => io.to('seats').emit('seat:changed', change)));
http.listen(0, '127.0.0.1', () => process.send(http.address().port));
