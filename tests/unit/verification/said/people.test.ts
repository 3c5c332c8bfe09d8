import { describe } from 'vitest';
import { givenName, honest, surname, wrong } from './table.ts';

describe('R18: names as callers say them and agents type them', () => {
  honest([
    [
      'person-name',
      givenName('Mette'),
      `Mette\nmette\nMette Jensen\nhun hed Mette\nhun hed Mette Jensen\nhun hedder Mette\nhan hedder Mette\nmin mor hed Mette\nmin mor hedder Mette\ndet er Mette\ndet var Mette\nøh Mette\nMette tror jeg\njeg tror hun hed Mette\nhun hedder vist Mette\nMette med dobbelt t\nMette med to t'er\nden ældste hedder Mette\nmin ældste datter hedder Mette\nmin søster hedder Mette\nher name is Mette\nher name was Mette\nshe is called Mette\nshe was called Mette\nmy mother's name was Mette\nmy sister is called Mette\nmy mother is Mette\nit's Mette\nit is Mette\nMette I think\nnavnet er Mette\nfornavnet er Mette\nJensen, Mette`,
    ],
    [
      'person-name',
      givenName('Anne Marie'),
      'Anne\nMarie\nAnne Marie\nAnnemarie\nAnne-Marie\nhun hed Anne Marie Jensen\nAnne M. Jensen\nAnne M',
    ],
    ['person-name', givenName('Søren'), 'Søren\nSoren\nSoeren\nSören\nhan hed Søren med ø'],
    [
      'person-name',
      givenName('Christian'),
      'Christian\nChristian med C\nChristian med ch\nChristian with a C\nhan hedder Christian',
    ],
    ['person-name', givenName('Villads', 'Bundgaard'), 'Villads\nVilads\nVillads Bundgård\nhan hedder Villads'],
    ['person-name', givenName('Åse'), 'Åse\nAase\nÅse med bolle-å\nAase med dobbelt a'],
    ['person-name', givenName('René'), 'René\nRene'],
    ['person-name', givenName('Jürgen'), 'Jürgen\nJurgen\nJuergen\nhans navn er Jürgen'],
    [
      'person-name',
      surname('Jensen'),
      `Jensen\nMette Jensen\njeg hed Jensen\njeg hed Mette Jensen\nhun hed Jensen til efternavn\njeg er født Jensen\nfødt Jensen\nf. Jensen\nhun hed Jensen som pige\nhendes pigenavn var Jensen\nmit efternavn var Jensen\nefternavnet var Jensen\nnée Jensen\nmy surname was Jensen\nmy maiden name was Jensen\nher maiden name was Jensen\nI was called Jensen\ndet var Jensen\nfru Jensen\nJensen med e`,
    ],
    [
      'person-name',
      surname('Overgaard'),
      'Overgaard\nOvergård\nOvergaard med dobbelt a\nhun hed Overgård\nOvergard\nOvergaad',
    ],
    [
      'person-name',
      surname('Bak-Jensen'),
      'Bak-Jensen\nBak Jensen\nBakjensen\nMette Bak-Jensen\nBak bindestreg Jensen\nBak hyphen Jensen',
    ],
    ['person-name', surname('van der Berg'), 'van der Berg\nBerg\nVanderberg\nvon der Berg\nhan hed van der Berg'],
    ['person-name', surname('Møller'), 'Møller\nMoller\nMoeller\nMöller\nhed Møller'],
    ['person-name', surname('Sørensen'), 'Sørensen\nSorensen\nSoerensen\nSørnsen\nhan hed vist Sørensen'],
    ['person-name', surname('O’Connor'), "O'Connor\nOConnor\nO Connor\nConnor"],
    ['person-name', surname('Nguyen'), 'Nguyen\nNguyên\nNgyuen'],
    ['person-name', surname('Yılmaz'), 'Yilmaz\nYılmaz\nYilmas'],
    ['person-name', surname('Østergaard Nielsen'), 'Østergaard Nielsen\nØstergård-Nielsen\nMette Østergaard Nielsen'],
  ]);
  wrong([
    [
      'person-name',
      givenName('Mette'),
      'Jette\nLise\nMetta\nhun hed Lise\nhun hed Jensen\nmin mor hed Anne Jensen\nMette, Anne, Lise\nMette Anne\nMette eller Lise\nLise og Mette\nJensen\nMet\nMette Hansen',
    ],
    ['person-name', givenName('Anne Marie'), 'Anna\nMaria\nHanne\nAnni\nMia\nAnne Lise\nMarianne'],
    ['person-name', givenName('Christian'), 'Kristian\nKristian med K\nChris\nChristina\nCarsten'],
    ['person-name', givenName('Margrethe'), 'Grethe\nMagga\nMaggie\nMargit'],
    ['person-name', givenName('Mohammed'), 'Ahmed\nAhmad\nMo'],
    ['person-name', givenName('Sven'), 'Svend\nSvenn Erik\nSteen\nSven Svend'],
    [
      'person-name',
      surname('Jensen'),
      'Jessen\nHansen\nJensen Hansen\nhun hed Hansen\nMette\nMette Marie\nJansen\nJepsen\nJenson Hansen\nJensen eller Hansen\nJensen, Hansen, Nielsen\njeg hed Jensen og Hansen',
    ],
    ['person-name', surname('Petersen'), 'Pedersen\nPeters\nPetersson Pedersen\nhan hed Pedersen'],
    ['person-name', surname('Bak-Jensen'), 'Jensen\nBak\nBech-Jensen\nBak-Hansen'],
    ['person-name', surname('Clausen'), 'Klausen\nKlausen med K\nClaus'],
    ['person-name', surname('Østergaard'), 'Vestergaard\nØster\nNørgaard'],
  ]);
});
