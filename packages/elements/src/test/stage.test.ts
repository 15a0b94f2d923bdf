import { html } from 'lit';
import '../elements/member-login/member-login.define.ts';
import { expect, field, find, findAll, mishaps, perceivedText, settle, stage } from './fixture.ts';

describe('the stage', () => {
  it('S1: is a page where a style attribute is refused', async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) => {
      document.addEventListener('securitypolicyviolation', resolve, { once: true });
    });
    document.createElement('p').setAttribute('style', 'color: red');
    expect(await violation).to.have.property('effectiveDirective', 'style-src-attr');
    expect(mishaps.splice(0)).to.have.length(1);
  });

  it('S2: is a page where text does not become markup', async () => {
    expect(() => (document.createElement('p').innerHTML = '<b>x</b>')).to.throw(TypeError);
    await settle();
    expect(mishaps.splice(0)).to.have.length(1);
  });

  it('shows what a person perceives, and hides what they do not', async () => {
    const { page } = await stage(
      html`<member-login><a href="/">Espace membre</a></member-login>
        <div aria-hidden="true"><button>Caché</button></div>
        <div hidden><button>Caché aussi</button></div>`,
    );
    expect(field('Mot de passe').type).to.equal('password');
    expect(find('heading', 'Connexion').getRootNode()).to.be.instanceOf(ShadowRoot);
    expect(findAll('button', /Caché/)).to.be.empty;
    expect(perceivedText(page)).not.to.contain('Espace membre');
    expect(() => find('button', 'Nulle part')).to.throw('is there not');
  });
});
