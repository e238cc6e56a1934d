import { describe, expect, test } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../../dialogs/understand/phrases/types.ts';

const heard: readonly (readonly [Phrase, ...string[]])[] = [
  ['introduction', 'me chamo Maria', 'chamo-me João', 'sou a Ana'],
  ['no-name', 'não', 'prefiro não dizer'],
  ['paid', 'já paguei', 'pix feito', 'pronto'],
  ['not-agreed', 'não', 'deixa', 'espera'],
  ['keep-it', 'não cancele', 'deixa assim', 'não quero desmarcar'],
  ['never-mind', 'deixa pra lá', 'esquece', 'tanto faz'],
  ['earlier', 'tem mais cedo?', 'um pouco antes'],
  ['later', 'mais tarde', 'um pouco depois'],
  ['soonest', 'o mais rápido possível', 'quanto antes', 'quando tem vaga?'],
  ['whatever', 'tanto faz', 'você escolhe', 'qualquer uma'],
  ['like-last-time', 'o mesmo da última vez', 'igual à última vez', 'o de sempre'],
  ['same-therapist', 'com a mesma terapeuta', 'de novo com ela'],
  ['tell-me', 'lista de espera', 'me avisa se vagar algo'],
  ['cancel-terms', 'política de cancelamento', 'posso cancelar sem custo?'],
  ['cheapest', 'qual é o mais barato?', 'algo mais em conta'],
  ['all-prices', 'preços', 'tabela de preços'],
  ['what-is', 'o que é um hammam?', 'em que consiste o facial'],
  ['who-works', 'quem trabalha amanhã?', 'quais massagistas vocês têm'],
  ['how-to-pay', 'aceitam cartão?', 'como posso pagar?'],
  ['gift', 'é um presente para minha mãe', 'quero presentear uma amiga'],
  ['running-late', 'vou chegar atrasada', 'estou 10 minutos atrasado', 'preso no trânsito'],
  ['here', 'cheguei', 'já estou aqui', 'estou na porta'],
  ['receipt', 'preciso do recibo', 'me manda o comprovante'],
  ['feedback', 'quero deixar uma avaliação', 'dar minha opinião'],
  ['unhappy', 'foi horrível', 'quero reclamar'],
  ['language', 'idioma', 'mudar de idioma'],
  ['start-messages', 'start', 'retomar'],
  ['forget-me', 'apaga meus dados', 'excluam minha conta'],
  ['bot-again', 'voltar ao bot', 'bot'],
  ['unlink', 'terminar sessão'],
  ['my-day', 'meu dia', 'minha agenda de amanhã', 'o que tenho hoje?', 'o primeiro cliente de segunda'],
  [
    'leave-waiting',
    'me tira da lista de espera',
    'quero sair da lista de espera',
    'tire-me da fila de espera',
  ],
  ['off-the-list', 'me tira da lista'],
  ['my-week', 'minha semana', 'agenda da semana'],
  ['next-guest', 'próximo cliente', 'quem vem agora?'],
  ['sick', 'estou doente', 'tenho febre'],
  ['block', 'bloqueia das 3 às 4', 'preciso de uma pausa'],
  ['swap', 'o Ben pode fazer minha marcação das 5?', 'trocar de turno'],
  ['done', 'terminado', 'feito', 'pronto'],
  ['no-show', 'não veio', 'a cliente não apareceu'],
];

const unheard: readonly (readonly [Phrase, ...string[]])[] = [
  ['running-late', 'amanhã à tarde', 'boa tarde', 'sexta de tarde'],
  ['earlier', 'antes das 5', 'antes de sexta'],
  ['later', 'depois das 17h', 'até mais tarde'],
  ['here', 'estou aqui de férias até segunda', 'estou livre amanhã'],
  ['paid', 'não paguei', 'como posso pagar?'],
  ['unhappy', 'massagem nas costas', 'estou com dor no pescoço'],
  ['feedback', 'quero uma limpeza de pele'],
  ['my-day', 'minha semana', 'um dia de spa'],
  ['sick', 'massagem para minha mãe'],
  ['gift', 'uma massagem para dois'],
  ['leave-waiting', 'me coloca na lista de espera', 'se alguém cancelar me põe na lista de espera'],
  ['no-show', 'não posso ir'],
  ['bot-again', 'não quero falar com o bot'],
  ['forget-me', 'esqueci minha hora'],
  ['soonest', 'sexta à tarde'],
];

describe('what flows listen for, in Portuguese', () => {
  for (const [phrase, ...texts] of heard)
    test.each(texts)(`${phrase}: %s`, (text) => expect(saysPhrase(text, phrase, 'pt')).toBe(true));
  for (const [phrase, ...texts] of unheard)
    test.each(texts)(`not ${phrase}: %s`, (text) => expect(saysPhrase(text, phrase, 'pt')).toBe(false));
});
