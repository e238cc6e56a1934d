import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../../../../dialogs/understand/types.ts';
import { read } from './reading.ts';

const locale = 'pt';

describe('a day, in Portuguese', () => {
  it.each<[string, object]>([
    ['dia 8', { date: '2026-03-08' }],
    ['na segunda que vem', { date: '2026-03-09' }],
    ['segunda-feira', { date: '2026-03-09' }],
    ['2ª feira', { date: '2026-03-09' }],
    ['6ª feira às 17h', { date: '2026-03-06' }],
    ['daqui a 15 dias', { date: '2026-03-16' }],
    ['daqui a duas semanas', { date: '2026-03-16' }],
    ['qualquer dia menos segunda', { dateRange: { from: '2026-03-03', to: '2026-03-08' } }],
    ['não na terça, na quarta', { date: '2026-03-04' }],
    ['vinte e um de março', { date: '2026-03-21' }],
    ['este fds', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['no fim de semana', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['semana que vem', { dateRange: { from: '2026-03-09', to: '2026-03-15' } }],
    ['sábado ou domingo', { dateRange: { from: '2026-03-07', to: '2026-03-08' } }],
    ['de 5 a 9 de março', { dateRange: { from: '2026-03-05', to: '2026-03-09' } }],
    ['12/04', { date: '2026-04-12' }],
    ['1 de maio', { date: '2026-05-01' }],
    ['no natal', { date: '2026-12-25' }],
    ['réveillon', { date: '2026-12-31' }],
    ['ano novo', { date: '2027-01-01' }],
    ['depois de amanhã', { date: '2026-03-04' }],
    ['amanhã de manhã', { date: '2026-03-03' }],
    ['hj à tarde', { date: '2026-03-02' }],
    ['amanha cedo', { date: '2026-03-03' }],
    ['segunda daqui a oito dias', { date: '2026-03-09' }],
    ['quarta da próxima semana', { date: '2026-03-11' }],
    ['a primeira sexta de abril', { date: '2026-04-03' }],
    ['a partir de quinta', { dateRange: { from: '2026-03-05', to: null } }],
    ['antes de sexta', { dateRange: { from: null, to: '2026-03-06' } }],
    ['no último dia do mês', { date: '2026-03-31' }],
    ['de segunda a sexta', { dateRange: { from: '2026-03-09', to: '2026-03-13' } }],
    ['qualquer dia exceto domingo', { dateRange: { from: '2026-03-02', to: '2026-03-07' } }],
    ['sexta não, sábado', { date: '2026-03-07' }],
    ['segunda, 9 de março', { date: '2026-03-09' }],
    ['sex 6 as 15h', { date: '2026-03-06' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a time, in Portuguese', () => {
  it.each<[string, object]>([
    ['lá pelas 5', { time: '17:00' }],
    ['por volta das 5', { time: '17:00' }],
    ['depois das 17h', { timeRange: { from: '17:00', to: null } }],
    ['a partir das 17h', { timeRange: { from: '17:00', to: null } }],
    ['antes do almoço', { timeRange: { from: null, to: '12:00' } }],
    ['depois do almoço', { timeRange: { from: '14:00', to: null } }],
    ['logo de manhã', { timeRange: { from: '06:00', to: '10:00' } }],
    ['no fim da tarde', { timeRange: { from: '16:00', to: '19:00' } }],
    ['às sete e meia', { time: '19:30' }],
    ['meio-dia e meia', { time: '12:30' }],
    ['às 5 e pouco', { time: '17:00' }],
    ['às 7 e quinze', { time: '19:15' }],
    ['quinze para as seis', { time: '17:45' }],
    ['à uma e meia', { time: '13:30' }],
    ['à uma', { time: '13:00' }],
    ['às 13', { time: '13:00' }],
    ['entre as 3 e as 5', { timeRange: { from: '15:00', to: '17:00' } }],
    ['das 14h às 16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['14-16h', { timeRange: { from: '14:00', to: '16:00' } }],
    ['das 15 às 16', { timeRange: { from: '15:00', to: '16:00' } }],
    ['8 da noite', { time: '20:00' }],
    ['9 da manhã', { time: '09:00' }],
    ['às nove da manhã', { time: '09:00' }],
    ['ao meio-dia', { time: '12:00' }],
    ['não antes das 3', { timeRange: { from: '15:00', to: null } }],
    ['nada antes das 10', { timeRange: { from: '10:00', to: null } }],
    ['não depois das 6', { timeRange: { from: null, to: '18:00' } }],
    ['no máximo até as 6', { timeRange: { from: null, to: '18:00' } }],
    ['até as 7', { timeRange: { from: null, to: '19:00' } }],
    ['17h30', { time: '17:30' }],
    ['às 5 em ponto', { time: '17:00' }],
    ['às 5 não, às 6', { time: '18:00' }],
    ['melhor às 4', { time: '16:00' }],
    ['depois do trabalho', { timeRange: { from: '17:00', to: '20:00' } }],
    ['meio da manhã', { timeRange: { from: '10:00', to: '12:00' } }],
    ['umas 5', { time: '17:00' }],
    ['17h', { time: '17:00' }],
    ['de manhã', { timeRange: { from: '06:00', to: '12:00' } }],
    ['à noite', { timeRange: { from: '18:00', to: '23:59' } }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('how many come, in Portuguese', () => {
  it.each<[string, object]>([
    ['eu e a minha esposa', { people: 2 }],
    ['somos 3', { people: 3 }],
    ['para dois', { people: 2 }],
    ['pra duas pessoas', { people: 2 }],
    ['2 adultos e uma criança', { people: 3 }],
    ['vou com o meu marido', { people: 2 }],
    ['em casal', { people: 2 }],
    ['eu e duas amigas', { people: 3 }],
    ['para mim e para a minha irmã', { people: 2 }],
    ['massagem para a minha mulher e para mim', { people: 2 }],
    ['só eu', { people: 1 }],
    ['sozinha', { people: 1 }],
    ['vamos os três', { people: 3 }],
    ['minha mãe, minha irmã e eu', { people: 3 }],
    ['seremos quatro adultos e duas crianças', { people: 6 }],
    ['seremos uns 5', { people: 5 }],
    ['dois casais', { people: 4 }],
    ['para a minha mãe', { people: 1 }],
    ['nós dois', { people: 2 }],
    ['2 pess', { people: 2 }],
    ['a gente é 4', { people: 4 }],
    ['posso levar minha filha?', { people: 2 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('a length, in Portuguese', () => {
  it.each<[string, object]>([
    ['hora e meia', { durationMinutes: 90 }],
    ['setenta minutos', { durationMinutes: 70 }],
    ['meia hora', { durationMinutes: 30 }],
    ['uma hora', { durationMinutes: 60 }],
    ['duas horas', { durationMinutes: 120 }],
    ['massagem de 2 horas', { durationMinutes: 120 }],
    ['duas horas e meia', { durationMinutes: 150 }],
    ['três quartos de hora', { durationMinutes: 45 }],
    ['1h30', { durationMinutes: 90 }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('who treats, in Portuguese', () => {
  it.each<[string, object]>([
    ['com uma mulher', { therapistGender: 'female' }],
    ['não quero homem', { therapistGender: 'female' }],
    ['prefiro que seja mulher', { therapistGender: 'female' }],
    ['massagista mulher', { therapistGender: 'female' }],
    ['nenhuma mulher', { therapistGender: 'male' }],
    ['melhor um homem', { therapistGender: 'male' }],
    ['terapeuta homem', { therapistGender: 'male' }],
    ['tanto faz', { therapistGender: 'any' }],
    ['qualquer um', { therapistGender: 'any' }],
    ['quem estiver livre', { therapistGender: 'any' }],
    ['não tenho preferência', { therapistGender: 'any' }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('what is wanted, in Portuguese', () => {
  it.each<[string, object]>([
    ['quero uma massagem já', { acts: ['book', 'inform'] }],
    ['terça não posso, quarta?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['uma mulher por favor', { acts: ['book', 'inform'], therapistGender: 'female' }],
    ['não posso ir', { acts: ['cancel'] }],
    ['não posso ir amanhã, estou doente', { acts: ['cancel', 'inform'], date: '2026-03-03' }],
    ['surgiu um imprevisto', { acts: ['cancel'] }],
    ['preciso cancelar', { acts: ['cancel'] }],
    ['quero desmarcar', { acts: ['cancel'] }],
    ['não cancelem', { acts: ['deny'] }],
    ['mudar a minha marcação para sexta', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['posso mudar o horário?', { acts: ['move'] }],
    ['remarcar para sábado', { acts: ['move', 'inform'], date: '2026-03-07' }],
    ['adiar minha massagem uma hora', { acts: ['move', 'inform'] }],
    ['quero passar a minha reserva de sexta para sábado', { acts: ['move', 'inform'], date: '2026-03-07' }],
    ['não vou poder ir na quinta, pode ser na sexta?', { acts: ['move', 'inform'], date: '2026-03-06' }],
    ['quando é a minha marcação', { acts: ['my-visits'] }],
    ['minhas reservas', { acts: ['my-visits'] }],
    ['tenho alguma marcação?', { acts: ['my-visits'] }],
    ['quanto é', { acts: ['ask', 'price'] }],
    ['quanto custa', { acts: ['ask', 'price'] }],
    ['quanto para 2 pessoas', { acts: ['ask', 'price', 'inform'], people: 2 }],
    ['quanto tempo dura', { acts: ['ask', 'duration'] }],
    ['a que horas abrem', { acts: ['ask', 'hours'] }],
    ['vocês abrem domingo?', { acts: ['ask', 'hours', 'inform'], date: '2026-03-08' }],
    ['estão abertos domingo?', { acts: ['ask', 'hours', 'inform'], date: '2026-03-08' }],
    ['onde fica', { acts: ['ask', 'location'] }],
    ['tem estacionamento?', { acts: ['ask', 'location'] }],
    ['quero falar com uma pessoa', { acts: ['human'] }],
    ['falar com atendente', { acts: ['human'] }],
    ['recepção', { acts: ['human'] }],
    ['a recepção é muito bonita', { acts: ['unknown'] }],
    ['me liga', { acts: ['human'] }],
    ['ajuda', { acts: ['help'] }],
    ['parar', { acts: ['stop'] }],
    ['obrigada, é só isso', { acts: ['thanks', 'bye'] }],
    ['obg', { acts: ['thanks'] }],
    ['tenha um bom dia', { acts: ['bye'] }],
    ['oi', { acts: ['greet'] }],
    ['bom dia', { acts: ['greet'] }],
    ['boa noite', { acts: ['greet'] }],
    ['o que vocês oferecem', { acts: ['search'] }],
    ['fazem corte de cabelo?', { acts: ['ask'], unknownTreatment: 'corte de cabelo' }],
    ['quero um corte de cabelo', { acts: ['search'], unknownTreatment: 'corte de cabelo' }],
    ['tem vaga na quarta?', { acts: ['book', 'inform'], date: '2026-03-04' }],
    ['posso ir às 5?', { acts: ['book', 'inform'], time: '17:00' }],
    ['quando posso ir', { acts: ['ask'] }],
    ['aceitam cartão?', { acts: ['ask'] }],
    ['o meu marido quer vir também', { acts: ['book', 'inform'], people: 2 }],
    ['não, não cancele', { acts: ['deny'] }],
    ['deixa a minha marcação', { acts: ['deny'] }],
    ['terça não posso', { acts: ['deny'] }],
    ['dá pra mudar pra terça?', { acts: ['move', 'inform'], date: '2026-03-03' }],
    ['quais tratamentos têm?', { acts: ['search'] }],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('several wishes in one message, in Portuguese', () => {
  it.each<[string, object]>([
    [
      'quero uma marcação amanhã à tarde',
      { acts: ['book', 'inform'], date: '2026-03-03', timeRange: { from: '12:00', to: '18:00' } },
    ],
    [
      'oi, tem vaga amanhã à noite?',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-03', timeRange: { from: '18:00', to: '23:59' } },
    ],
    ['pfv uma massagem pra amanha', { acts: ['book', 'inform'], date: '2026-03-03' }],
    ['8 de março por volta das 17h', { acts: ['inform'], date: '2026-03-08', time: '17:00' }],
    ['daqui a uma hora', { acts: ['inform'], date: '2026-03-02', time: '10:00' }],
    [
      'oi, quero uma massagem hot stone para dois no sábado às 15h',
      { acts: ['book', 'inform', 'greet'], date: '2026-03-07', time: '15:00', people: 2 },
    ],
    [
      'reservar para 4 pessoas no dia 3 de abril às 15h, 60 min',
      { acts: ['book', 'inform'], date: '2026-04-03', time: '15:00', people: 4, durationMinutes: 60 },
    ],
    [
      'uma massagem de hora e meia amanhã às 10',
      { acts: ['book', 'inform'], date: '2026-03-03', time: '10:00', durationMinutes: 90 },
    ],
    [
      'quarta ou quinta de manhã',
      {
        acts: ['inform'],
        dateRange: { from: '2026-03-04', to: '2026-03-05' },
        timeRange: { from: '06:00', to: '12:00' },
      },
    ],
    [
      'quero uma massagem com uma mulher na sexta',
      { acts: ['book', 'inform'], date: '2026-03-06', therapistGender: 'female' },
    ],
    [
      '3 de abril entre as 2 e as 4 da tarde',
      { acts: ['inform'], date: '2026-04-03', timeRange: { from: '14:00', to: '16:00' } },
    ],
    ['vc tem horário hj?', { acts: ['book', 'inform'], date: '2026-03-02' }],
    [
      'queria marcar uma massagem pra 2 sab as 15h',
      { acts: ['book', 'inform'], date: '2026-03-07', time: '15:00', people: 2 },
    ],
  ])('reads "%s"', (text, expected) => {
    expect(read(text, { locale })).toMatchObject(expected);
  });
});

describe('an answer, in Portuguese', () => {
  it.each<[string, Asked[], object]>([
    ['sim', ['confirm'], { acts: ['affirm'] }],
    ['claro', ['confirm'], { acts: ['affirm'] }],
    ['pode ser', ['confirm'], { acts: ['affirm'] }],
    ['beleza', ['confirm'], { acts: ['affirm'] }],
    ['está bom', ['confirm'], { acts: ['affirm'] }],
    ['tá bom', ['confirm'], { acts: ['affirm'] }],
    ['sem problema', ['confirm'], { acts: ['affirm'] }],
    ['não, melhor sexta', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-06' }],
    ['não me serve', ['confirm'], { acts: ['deny'] }],
    ['na verdade melhor quarta', ['confirm'], { acts: ['deny', 'inform'], date: '2026-03-04' }],
    ['talvez mais tarde', ['confirm'], { acts: ['deny'] }],
    ['não', ['confirm'], { acts: ['deny'] }],
    ['está bem', ['choice'], { acts: ['select'] }],
    ['a segunda', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['prefiro a segunda', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['a segunda opção', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['o primeiro', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['a 2ª por favor', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['o último', ['choice'], { acts: ['select'], ordinal: -1 }],
    ['número 2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['fico com a primeira', ['choice'], { acts: ['select'], ordinal: 1 }],
    ['prefiro o segundo', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['prefiro terça', ['choice'], { acts: ['inform'], date: '2026-03-03' }],
    ['prefiro essa', ['choice'], { acts: ['select'] }],
    ['prefiro às 4', ['choice'], { acts: ['inform'], time: '16:00' }],
    ['a das 17h', ['choice'], { acts: ['select'], time: '17:00' }],
    ['outro horário?', ['choice'], { acts: ['alternatives'] }],
    ['mais cedo?', ['choice'], { acts: ['alternatives'] }],
    ['algo mais cedo', ['choice'], { acts: ['alternatives'] }],
    ['nenhuma dessas', ['choice'], { acts: ['alternatives'] }],
    ['tem mais tarde?', ['choice'], { acts: ['alternatives'] }],
    ['não tem outro horário?', ['choice'], { acts: ['alternatives'] }],
    ['2', ['choice'], { acts: ['select'], ordinal: 2 }],
    ['19', ['time'], { acts: ['inform'], time: '19:00' }],
    ['às 7', ['time'], { acts: ['inform'], time: '19:00' }],
    ['7', ['people'], { acts: ['inform'], people: 7 }],
    ['os dois', ['people'], { acts: ['inform'], people: 2 }],
    ['só eu', ['people'], { acts: ['inform'], people: 1 }],
    ['21', ['date'], { acts: ['inform'], date: '2026-03-21' }],
    ['abril', ['date'], { acts: ['inform'], dateRange: { from: '2026-04-01', to: '2026-04-30' } }],
    ['amanhã', ['date'], { acts: ['inform'], date: '2026-03-03' }],
    ['tanto faz', ['therapist'], { acts: ['inform'], therapistGender: 'any' }],
    ['com a Ana', ['therapist'], { acts: ['inform'] }],
    ['não obrigada', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['não, é só isso', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['não, é tudo', ['anything-else'], { acts: ['deny', 'thanks'] }],
    ['obrigado', ['done'], { acts: ['thanks'] }],
    ['obrigada, bom dia', ['done'], { acts: ['thanks', 'bye'] }],
    ['pode sim', ['confirm'], { acts: ['affirm'] }],
    ['tudo certo', ['confirm'], { acts: ['affirm'] }],
    ['esse está bom', ['choice'], { acts: ['select'] }],
    ['nenhum', ['choice'], { acts: ['deny'] }],
    ['às 4 está bom', ['choice'], { acts: ['select'], time: '16:00' }],
  ])('"%s" to %j', (text, asked, expected) => {
    expect(read(text, { locale, asked })).toMatchObject(expected);
  });
});
