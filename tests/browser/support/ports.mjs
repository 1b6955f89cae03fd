// @ts-check
import {createServer} from 'node:net';

/** @returns {Promise<number>} a port of 127.0.0.1 that nothing listens on now */
export const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
});
