import { expect } from '@open-wc/testing';
import { FormToken } from '../../src/elements/form-token.js';

const shown = { form: 'card', endpoint: 'https://proof.shop.example' };
const real = window.fetch;

/** Answers with a new token each time, and notes where it was asked. */
function answer(status = 200): string[] {
  const asked: string[] = [];
  window.fetch = (address) => {
    asked.push(String(address));
    return Promise.resolve(new Response(JSON.stringify({ token: `token ${asked.length}` }), { status }));
  };
  return asked;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('the token of a form on the screen', () => {
  afterEach(() => void (window.fetch = real));

  it('is fetched once while the person reads, goes with one submission, and the next has its own', async () => {
    const asked = answer();
    const token = new FormToken();
    for (let drawing = 0; drawing < 3; drawing++) token.ask(shown);
    await settle();
    expect(asked).to.deep.equal(['https://proof.shop.example/forms/card/token']);
    expect(token.take()).to.deep.equal({ guard: { token: 'token 1' } });
    expect(token.take()).to.deep.equal({});
    token.ask(shown);
    await settle();
    expect(token.take()).to.deep.equal({ guard: { token: 'token 2' } });
  });

  it('is gone without where the receiver has none or there is no line, and the form is sent all the same', async () => {
    answer(404);
    const token = new FormToken();
    token.ask(shown);
    await settle();
    expect(token.take()).to.deep.equal({});
    window.fetch = () => Promise.reject(new TypeError('no line'));
    token.ask(shown);
    await settle();
    expect(token.take()).to.deep.equal({});
  });

  it('that comes after its form was sent is for nobody', async () => {
    answer();
    const token = new FormToken();
    token.ask(shown);
    expect(token.take()).to.deep.equal({});
    await settle();
    expect(token.take()).to.deep.equal({});
  });
});
