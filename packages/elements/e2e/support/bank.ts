import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import type { ServedMock } from '@trait-union/mock-server/http';
import { selfSignedCertificate } from './certificate.ts';

type Bank = ServedMock['portal']['bank'];

/** A provider of payments on an origin of its own: its page, and the same page in a frame of the union's. */
export interface BankSite {
  origin: string;
  /** For the backend: where its members are sent. */
  bankUrl: string;
  /** What was typed as a card's number, oldest first. */
  readonly cards: string[];
  /** Whose payments it decides. */
  serve(bank: Bank): void;
}

const page = (body: string): string => `<!doctype html><html lang="fr"><title>Banque</title>${body}</html>`;

const button = (act: string, label: string): string => `<button name="act" value="${act}">${label}</button>`;

const cardForm = (refusal = ''): string =>
  page(`<p role="alert">${refusal}</p>
    <form method="post"><label>Numéro de carte <input name="card" autocomplete="cc-number" /></label>
      ${button('paid', 'Payer')}${button('second-step', 'Payer avec vérification')}${button('declined', 'Être refusé')}
      ${button('cancelled', 'Annuler')}</form>`);

const codeForm = page(`<form method="post"><label>Code reçu par texto <input name="code" /></label>
    ${button('paid', 'Confirmer')}</form>`);

export async function startBank(host = 'banque.test'): Promise<BankSite> {
  const cards: string[] = [];
  let desk: Bank | undefined;

  const decide = (checkout: string, act: string): void => {
    if (act === 'declined') desk?.decide(checkout, { failed: 'declined' });
    else desk?.decide(checkout, act as 'paid');
  };

  const show = (response: ServerResponse, html: string): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '/', 'https://banque');
    const session = desk?.sessions.find(({ id }) => id === searchParams.get('session'));
    if (!session) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'GET') {
      show(response, cardForm());
      return;
    }
    const sent = new URLSearchParams(await text(request));
    const act = sent.get('act') ?? '';
    if (sent.has('card')) cards.push(sent.get('card') ?? '');
    const isFramed = searchParams.has('framed');
    // In its fields, a member who is refused tries another card
    if (isFramed && act === 'declined') {
      show(response, cardForm('Carte refusée.'));
      return;
    }
    decide(session.checkout, act);
    const { origin } = new URL(session.returnUrl);
    if (act === 'second-step') show(response, codeForm);
    else if (isFramed)
      show(
        response,
        page(`<script>parent.postMessage('${act === 'cancelled' ? act : 'complete'}', '${origin}')</script>`),
      );
    else response.writeHead(303, { location: session.returnUrl }).end();
  };

  const server = createServer(selfSignedCertificate(), (request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `https://${host}:${(server.address() as AddressInfo).port}`;
  return { origin, bankUrl: `${origin}/payer`, cards, serve: (bank) => (desk = bank) };
}

/** In place of Stripe's own script: the parts of it that are asked for, with the bank's page for its fields. */
const stripeScript = (origin: string): string => `
  window.Stripe = (key, { locale }) => ({
    createEmbeddedCheckoutPage: async ({ fetchClientSecret, onComplete }) => {
      const [session] = (await fetchClientSecret()).split('_secret_');
      const frame = document.createElement('iframe');
      frame.title = 'Paiement ' + locale;
      frame.src = '${origin}/payer?framed&session=' + session;
      const hear = ({ source, data }) => {
        if (source === frame.contentWindow && data === 'complete') onComplete();
      };
      return {
        mount: (place) => {
          if (place.getRootNode() !== document) throw new Error('Not in a shadow root');
          addEventListener('message', hear);
          place.append(frame);
        },
        destroy: () => {
          removeEventListener('message', hear);
          frame.remove();
        },
      };
    },
  });
  window.Stripe.version = 'endive';`;

/** Answers for js.stripe.com, which these tests cannot reach; `blocked` as a content blocker does, `silent` never. */
export async function standInForStripe(
  visitor: BrowserContext,
  answer: BankSite | 'blocked' | 'silent',
): Promise<void> {
  await visitor.route('https://js.stripe.com/**', async (route) => {
    if (answer === 'silent') return;
    if (answer === 'blocked') await route.abort('blockedbyclient');
    else await route.fulfill({ contentType: 'text/javascript', body: stripeScript(answer.origin) });
  });
}
