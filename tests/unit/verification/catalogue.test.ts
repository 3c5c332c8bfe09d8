import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/main/verification/catalogue.ts';
import { checkAnswer } from '../../../src/main/verification/check-answer.ts';
import { eligibleQuestions } from '../../../src/main/verification/eligible.ts';
import type { CitizenFacts } from '../../../src/main/verification/facts.ts';
import { playableAnswers } from '../../../src/main/verification/playable-answers.ts';
import { questionPrompt } from '../../../src/main/verification/prompts.ts';
import { NONE } from '../../../src/main/verification/question.ts';
import { anyCitizen } from './support/arbitrary-citizen.ts';
import { address, name, PLAIN, RICH, relative, status } from './support/citizens.ts';
import { ANSWERING, ELIGIBILITY, RESOURCES } from './support/resources.ts';

const kindsOf = (facts: CitizenFacts) =>
  new Set(eligibleQuestions(facts, ELIGIBILITY).map((question) => question.kind));
const ask = (facts: CitizenFacts, kind: string) =>
  eligibleQuestions(facts, ELIGIBILITY).filter((question) => question.kind === kind);
const textsOf = (facts: CitizenFacts, kind: string) =>
  ask(facts, kind).flatMap((question) => question.accepted.map((value) => value.text));

describe('R11: the catalogue', () => {
  it('has at least fourteen kinds, each with figures and prompts', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(14);
    expect(new Set(CATALOGUE.map((kind) => kind.id)).size).toBe(CATALOGUE.length);
    for (const { id } of CATALOGUE) {
      expect(RESOURCES.shares.kinds[id], id).toBeDefined();
      expect(questionPrompt(RESOURCES.prompts, id, 0).prompt.da).not.toBe('');
    }
    expect(Object.keys(RESOURCES.shares.kinds).sort()).toEqual(CATALOGUE.map((kind) => kind.id).sort());
    expect(Object.keys(RESOURCES.prompts.kinds).sort()).toEqual(CATALOGUE.map((kind) => kind.id).sort());
  });

  it('knows nothing to ask of somebody of whom only name, birth and address are known', () => {
    expect(kindsOf(PLAIN)).toEqual(new Set(['move-in-month']));
  });

  it('never asks what the console shows: name, birth date, present address', () => {
    fc.assert(
      fc.property(anyCitizen, (facts) => {
        for (const question of eligibleQuestions(facts, ELIGIBILITY)) {
          for (const { text } of question.accepted) {
            if (text === NONE) continue;
            expect(text).not.toBe(facts.birthDate);
            expect(text).not.toBe(facts.birthDate.slice(0, 7));
            expect(text).not.toBe(facts.name.surname);
            expect(text).not.toBe(facts.name.given);
            if (question.type === 'municipality') expect(text).not.toBe(facts.address?.municipality);
            if (question.type === 'street') expect(text).not.toBe(facts.address?.street);
          }
        }
      }),
    );
  });

  it('asks of a former home in the present street nothing that the screen gives away', () => {
    const [first, ...rest] = RICH.formerAddresses;
    if (first === undefined) throw new Error('no address');
    const facts = { ...RICH, formerAddresses: [{ ...first, street: 'Havnegade' }, ...rest] };
    expect(ask(facts, 'former-street-address').map((question) => question.ordinal)).not.toContain(0);
    expect(ask(facts, 'former-street').map((question) => question.ordinal)).not.toContain(0);
  });

  it('does not ask for a former municipality that went into the present one', () => {
    const [first, ...rest] = RICH.formerAddresses;
    if (first === undefined) throw new Error('no address');
    const gedved = { ...first, municipalityCode: '0609', municipality: 'Gedved' };
    expect(textsOf({ ...RICH, formerAddresses: [gedved, ...rest] }, 'former-municipality')).not.toContain('Gedved');
    expect(textsOf(RICH, 'former-municipality')).toContain('Aarhus');
  });

  it('takes either municipality of a home that was kept through their merger', () => {
    const [first, ...rest] = RICH.formerAddresses;
    if (first === undefined) throw new Error('no address');
    const home = { ...first, from: '2007-01-01', municipalityCode: '0730', municipality: 'Randers' };
    const before = { ...home, from: '2001-05-01', to: '2007-01-01', municipalityCode: '0717', municipality: 'Langå' };
    const facts = { ...RICH, formerAddresses: [home, before, ...rest] };
    const [question] = ask(facts, 'former-municipality');
    expect(question?.accepted.map(({ text }) => text)).toEqual(['Randers', 'Langå']);
    // It is one home: the next one back is the next question's.
    expect(ask(facts, 'former-municipality').length).toBe(ask(RICH, 'former-municipality').length);
  });

  it('asks nothing about a relative who is dead, disappeared or protected', () => {
    const gone = (facts: CitizenFacts): CitizenFacts => ({
      ...facts,
      children: facts.children.map((child, index) => ({ ...child, offLimits: index === 0 })),
      siblings: facts.siblings.map((sibling, index) => ({ ...sibling, offLimits: index === 1 })),
      parents: facts.parents.map((parent, index) => ({ ...parent, offLimits: index === 0 })),
      civilStatus: status('G', {
        from: '2010-08-14',
        spouse: relative('Rune', 'Holm', '1976-02-11', { offLimits: true }),
      }),
    });
    const kinds = [...kindsOf(gone(RICH))];
    expect(kinds.filter((kind) => /^(child|number|sibling|parent|spouse|marriage)/.test(kind))).toEqual([]);
  });

  it('never names a value of somebody off limits, whatever the record', () => {
    fc.assert(
      fc.property(anyCitizen, (facts) => {
        const spouses = [facts.civilStatus, ...facts.formerCivilStatuses].flatMap((one) => one?.spouse ?? []);
        const everybody = [...facts.children, ...facts.siblings, ...facts.parents, ...spouses];
        const open = new Set(everybody.filter((one) => !one.offLimits).map((one) => one.birthDate));
        const closed = everybody.filter((one) => one.offLimits && !open.has(one.birthDate)).map((one) => one.birthDate);
        for (const question of eligibleQuestions(facts, ELIGIBILITY)) {
          if (!question.kind.endsWith('-birth-date')) continue;
          for (const value of question.accepted) expect(closed).not.toContain(value.text);
        }
      }),
    );
  });

  it("takes either registered parent's value, and none where the other might be missing", () => {
    expect(textsOf(RICH, 'parent-birth-date')).toEqual(['1951-03-19', '1949-10-30']);
    const [question] = ask(RICH, 'parent-birth-date');
    if (question === undefined) throw new Error('not asked');
    expect(checkAnswer(question, RICH, '19. marts 1951', ANSWERING)).toEqual({ outcome: 'right' });
    expect(checkAnswer(question, RICH, '30/10-49', ANSWERING)).toEqual({ outcome: 'right' });
    expect(checkAnswer(question, RICH, '30/10-50', ANSWERING)).toEqual({ outcome: 'wrong' });
    const older = { ...RICH, birthDate: '1965-07-07', parents: RICH.parents.slice(0, 1) };
    expect(ask(older, 'parent-birth-date')).toEqual([]);
    expect(ask({ ...RICH, birthRegistration: null }, 'parent-birth-date')).toEqual([]);
  });

  it('asks for no former first name, and for no surname where a first name changed', () => {
    const facts = { ...RICH, formerNames: [name('Karl', 'Overgaard', { to: '2010-08-14' })] };
    expect(ask(facts, 'former-surname')).toEqual([]);
    expect(ask(facts, 'name-change-year')).toEqual([]);
  });

  it('has "none" for an answer where the register is known to be complete, and admits it rarely', () => {
    const facts: CitizenFacts = {
      ...RICH,
      civilStatus: status('U'),
      formerCivilStatuses: [],
      formerNames: [],
      siblings: [],
    };
    for (const kind of ['former-surname', 'spouse-birth-date', 'marriage-date', 'divorce-year', 'immigration-month']) {
      const [question] = ask(facts, kind);
      expect(question?.accepted, kind).toEqual([{ text: NONE }]);
      expect(question?.admission, kind).toBeLessThan(0.2);
      expect(checkAnswer(question ?? { kind, subject: null, ordinal: 0 }, facts, 'ingen', ANSWERING).outcome).toBe(
        'right',
      );
      expect(checkAnswer(question ?? { kind, subject: null, ordinal: 0 }, facts, 'none', ANSWERING).outcome).toBe(
        'right',
      );
    }
    expect(ask({ ...facts, birthRegistration: null }, 'former-surname')).toEqual([]);
  });
});

describe('facts 1.3, 5.7: only what the register reliably knows', () => {
  it('asks for streets from 1977 and municipalities from 1971', () => {
    const formerAddresses = [
      address('Nørregade', '12', { from: '1979-03-01', to: '2019-05-01' }),
      address('Danmarksgade', '66', {
        from: '1974-03-01',
        to: '1979-03-01',
        municipality: 'Odense',
        municipalityCode: '0461',
      }),
      address('Vestergade', '3', {
        from: '1969-03-01',
        to: '1974-03-01',
        municipality: 'Ribe',
        municipalityCode: '0571',
      }),
    ];
    const facts = { ...RICH, birthDate: '1940-07-07', formerAddresses };
    expect(ask(facts, 'former-street-address').map((question) => question.ordinal)).toEqual([0]);
    expect(ask(facts, 'former-municipality').map((question) => question.ordinal)).toEqual([0, 1]);
  });

  it('asks neither day nor month where the register has 00', () => {
    const facts: CitizenFacts = {
      ...RICH,
      address: address('Havnegade', '14', { from: '2019' }),
      children: [relative('Villads', 'Bundgaard', '2011-12')],
      civilStatus: status('G', { from: '2010-08', spouse: relative('Rune', 'Bundgaard', '1976') }),
    };
    const kinds = kindsOf(facts);
    for (const kind of [
      'move-in-month',
      'child-birth-date',
      'child-given-name',
      'marriage-date',
      'spouse-birth-date',
    ]) {
      expect(kinds, kind).not.toContain(kind);
    }
  });

  it('asks for no special street code, and does not count back beyond one', () => {
    const formerAddresses = RICH.formerAddresses.map((home, index) => ({ ...home, special: index === 2 }));
    const ordinals = ask({ ...RICH, formerAddresses }, 'former-street-address').map((question) => question.ordinal);
    expect(ordinals).toEqual([0, 1]);
    const nowhere = { ...RICH, address: address('Havnegade', '14', { special: true }) };
    expect([...kindsOf(nowhere)].filter((kind) => /street|municip|postal|move/.test(kind))).toEqual([]);
  });

  it('counts rows that only recode one home as one address', () => {
    const [first, ...rest] = RICH.formerAddresses;
    if (first === undefined) throw new Error('no address');
    const recoded = { ...first, municipalityCode: '0730', from: '2007-01-01', to: '2015-11-01' };
    const facts = { ...RICH, formerAddresses: [first, recoded, ...rest] };
    expect(
      ask(facts, 'former-street-address')
        .slice(0, 2)
        .map((question) => question.accepted[0]?.text),
    ).toEqual(['Nørregade 12, 2 tv', 'Silkeborgvej 210B']);
    expect(textsOf(facts, 'former-move-month')[0]).toBe('2007-01');
  });

  it('asks children of those born here late enough, in the order of birth', () => {
    expect(textsOf(RICH, 'child-birth-date')).toEqual(['2011-12-03', '2014-05-22', NONE]);
    expect(ask({ ...RICH, birthDate: '1933-07-07' }, 'child-birth-date')).toEqual([]);
    expect(ask({ ...RICH, birthDate: '1940-07-07', sex: 'M' }, 'child-birth-date')).toEqual([]);
    const twins = [relative('Villads', 'Bundgaard', '2011-12-03'), relative('Nohr', 'Bundgaard', '2011-12-03')];
    expect(ask({ ...RICH, children: twins }, 'child-given-name')).toEqual([]);
  });

  it('asks of names only those without a mark', () => {
    const formerNames = [name('Karla', 'Overgaard', { reliable: false })];
    expect(ask({ ...RICH, formerNames }, 'former-surname')).toEqual([]);
  });

  it('R3: of an emigrated citizen asks facts from before the emigration', () => {
    const facts: CitizenFacts = {
      ...RICH,
      status: '80',
      address: null,
      municipalityArrivedOn: null,
      migrations: [
        {
          emigratedOn: '2005-01-01',
          toCountryCode: '5120',
          toCountry: 'Sverige',
          immigratedOn: null,
          fromCountryCode: null,
          fromCountry: null,
        },
      ],
      formerAddresses: RICH.formerAddresses.slice(4),
    };
    const kinds = kindsOf(facts);
    expect(kinds).toContain('former-street-address');
    expect(kinds).toContain('parent-birth-date');
    for (const kind of [
      'move-in-month',
      'marriage-date',
      'spouse-birth-date',
      'child-birth-date',
      'name-change-year',
      'emigration-country',
    ]) {
      expect(kinds, kind).not.toContain(kind);
    }
  });

  it('R37: of a protected citizen asks only about homes left before the protection', () => {
    const facts = { ...RICH, protections: [{ kind: '0001', from: '2010-01-01' }] };
    expect(ask(facts, 'former-street-address').map((question) => question.ordinal)).toEqual([3, 4, 5, 6, 7]);
    expect(ask(facts, 'move-in-month')).toEqual([]);
    const always = { ...RICH, protections: [{ kind: '0001', from: null }] };
    expect(ask(always, 'former-street-address')).toEqual([]);
  });
});

describe('subjects and playing the citizen', () => {
  it('a subject stays the same when another address comes before it', () => {
    const before = ask(RICH, 'former-street-address')[0];
    const moved = {
      ...RICH,
      address: address('Nygade', '2', { from: '2024-02-01', municipalityCode: '0101', municipality: 'København' }),
      formerAddresses: [
        { ...address('Havnegade', '14', { from: '2019-05-01' }), to: '2024-02-01' },
        ...RICH.formerAddresses,
      ],
    };
    const after = ask(moved, 'former-street-address').find((question) => question.subject === before?.subject);
    expect(after?.ordinal).toBe(1);
    expect(after?.accepted).toEqual(before?.accepted);
  });

  it('kind and subject name one question only', () => {
    fc.assert(
      fc.property(anyCitizen, (facts) => {
        const keys = eligibleQuestions(facts, ELIGIBILITY).map(({ kind, subject }) => `${kind} ${subject}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('R18: both spoken forms of every playable answer are accepted', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyCitizen, (facts) => {
        for (const { kind, subject, spoken } of playableAnswers(facts, ELIGIBILITY)) {
          asked++;
          for (const said of [spoken.da, spoken.en]) {
            expect(checkAnswer({ kind, subject, ordinal: 0 }, facts, said, ANSWERING), `${kind}: ${said}`).toEqual({
              outcome: 'right',
            });
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(asked).toBeGreaterThan(300);
  });

  it('every question has a prompt for its ordinal', () => {
    fc.assert(
      fc.property(anyCitizen, (facts) => {
        for (const { kind, ordinal } of eligibleQuestions(facts, ELIGIBILITY)) {
          expect(questionPrompt(RESOURCES.prompts, kind, ordinal).alternatives.en.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('a question whose fact has gone from the register is gone, not wrong', () => {
    const [question] = ask(RICH, 'marriage-date');
    if (question === undefined) throw new Error('not asked');
    expect(checkAnswer(question, { ...RICH, civilStatus: null }, '14. august 2010', ANSWERING)).toEqual({
      outcome: 'gone',
    });
  });

  it("R18: a relative's name is refused as a slip", () => {
    const facts = {
      ...RICH,
      siblings: [relative('Tenna', 'Overgaard', '1975-01-17'), relative('Tennia', 'Overgaard', '1981-06-08')],
    };
    const [question] = ask(facts, 'sibling-given-name');
    if (question === undefined) throw new Error('not asked');
    expect(checkAnswer(question, facts, 'Tennia', ANSWERING)).toEqual({ outcome: 'wrong' });
    expect(checkAnswer(question, facts, 'Tennaa', ANSWERING)).toEqual({ outcome: 'right' });
  });
});
