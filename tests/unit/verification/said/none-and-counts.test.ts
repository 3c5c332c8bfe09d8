import { describe } from 'vitest';
import { honest, vague, wrong } from './table.ts';

const NOTHING = `ingen
  Ingen.
  nej
  nix
  nej tak
  nul
  none
  nope
  ingen overhovedet
  det er der ingen
  det har jeg ingen af
  jeg har ikke nogen
  jeg har ingen
  har ikke flere
  der er ikke flere
  ikke flere
  ikke noget
  øh ingen
  ingen tror jeg
  det har jeg aldrig haft
  nej det har jeg aldrig
  nej, det har jeg ikke
  I don't have one
  I never had one
  no, none
  not that I know of
  ikke mig bekendt
  ikke hvad jeg ved
  no more
  none at all
  naamik
  peqanngilanga`;

describe('R11: "none" as callers say it', () => {
  honest([
    [
      'person-name',
      '',
      `${NOTHING}\n har ingen børn\n ingen børn\n jeg har ingen søskende\n ingen søskende\n har aldrig skiftet navn\n jeg har altid heddet det samme\n no children\n I have no siblings\n never changed my name\n enebarn\n har ikke haft andre efternavne`,
    ],
    [
      'date',
      '',
      `${NOTHING}\n jeg er ikke gift\n ikke gift\n ugift\n not married\n I am not married\n aldrig gift\n har aldrig været gift\n I have never been married\n jeg har ikke været gift\n ingen børn\n single`,
    ],
    [
      'year',
      '',
      `${NOTHING}\n er ikke skilt\n aldrig skilt\n har aldrig været skilt\n never divorced\n jeg er ikke blevet skilt`,
    ],
    [
      'country',
      '',
      `${NOTHING}\n har aldrig boet i udlandet\n aldrig boet i udlandet\n jeg har ikke boet i udlandet\n never lived abroad\n I have never lived abroad`,
    ],
    [
      'street-address',
      '',
      `${NOTHING}\n har altid boet her\n jeg har altid boet her\n I have always lived here\n har ikke boet andre steder`,
    ],
    ['count', '0', `${NOTHING}\n 0\n ingen børn\n zero\n no children\n har ingen børn\n I have no children`],
    [
      'count',
      '2',
      '2\nto\ntwo\nmarluk\nto børn\njeg har to\njeg har to børn\n2 stk\n2 stk.\nto styk\nto drenge\nto piger\ntwo kids\nI have two\nI have two children\nmarluk meeqqat\ndet er to\nto i alt\n2 i alt\nkun to\njust two\nto sønner\ntwo daughters\nøh to\nto tror jeg\nvi har to',
    ],
    [
      'count',
      '1',
      '1\nen\net\nén\nét\net barn\nen søn\nen datter\nen dreng\none\nonly one\nkun et\none child\nataaseq\nen enkelt\net enkelt barn',
    ],
    ['count', '3', '3\ntre\nthree\npingasut\ntre børn\nvi har tre børn'],
  ]);
  wrong([
    ['count', '2', 'tre\n3\nen\njeg har tre børn\nto og tyve\ningen\nnul'],
    ['person-name', 'Hansen', 'ingen\nnej\nhar aldrig skiftet navn\nno children'],
    ['street-address', 'Vestergade 12', 'har altid boet her\ningen'],
    ['country', 'Sverige', 'aldrig boet i udlandet\nno'],
    ['person-name', '', 'Hansen\nhun hed Mette'],
    ['year', '', '1998'],
  ]);
  vague('one-number', [
    [
      'count',
      '2',
      '2 eller 3\nen dreng og en pige\nto eller tre\nmange\net par\na couple\nomkring 3\nca. 2\ntwo or three\nen søn og to døtre',
    ],
  ]);
  vague(undefined, [
    [
      'person-name',
      'Hansen',
      `øh\nhm\nøh det ved jeg ikke\ndet kan jeg sgu ikke huske\ndet kan jeg ikke lige huske\nkan jeg ikke huske\nhusker det ikke lige\ndet kan jeg virkelig ikke huske\nI really don't know\nI can't remember that\nsorry I don't know\ndet tror jeg ikke jeg ved\naner det ikke\nnaluara\nasu\ndet har jeg glemt\njeg har glemt det`,
    ],
    ['year', '1998', 'det ved jeg ikke\nI have forgotten\nno idea sorry\nved det desværre ikke'],
  ]);
});
