import type { AddressInfo } from 'node:net';
import restify, { type Next, type Request, type Response } from 'restify';

/** The floor of `bench webhook`, in a process of its own: restify with one route that reads the body. */
const server = restify.createServer();
const answer = (_request: Request, response: Response, next: Next): void => {
  response.sendRaw(200, '');
  next();
};
server.post('/webhooks/whatsapp/:number', restify.plugins.bodyReader(), answer);
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
